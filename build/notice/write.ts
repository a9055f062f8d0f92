import { readFileSync, writeFileSync } from 'node:fs';
import { composeNotice } from './notice.ts';

// Run after changing a dependency: node build/notice/write.ts
const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
writeFileSync(new URL('../../NOTICE', import.meta.url), composeNotice(lock.packages));
