/** intake.ts VAULT PATH…: a new vault with these files in it, on disk. */
import process from 'node:process';
import { vaultWith } from '../office.ts';

const [vault, ...paths] = process.argv.slice(2);
await vaultWith(vault!, paths);
