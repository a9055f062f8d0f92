import { runTests } from './run-tests.ts';

process.exitCode = runTests(process.argv.slice(2));
