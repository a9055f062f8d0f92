import { runTests } from '../test/run-tests.ts';
import { preparePython } from './python.ts';

// Compares what Jikim writes with independent implementations that are not part of an ordinary system.
// With --optional a missing tool is said and is no failure.
const args = process.argv.slice(2);
const isOptional = args.includes('--optional');
const tools = preparePython();

if ('missing' in tools) {
  process.stdout.write(`conformance: left out, a tool cannot be had:\n${tools.missing}\n`);
  process.exitCode = isOptional ? 0 : 2;
} else {
  process.env.JIKIM_CONFORMANCE_PYTHON = tools.python;
  const config = 'build/conformance/vitest.config.ts';
  process.exitCode = runTests(['--config', config, ...args.filter((arg) => arg !== '--optional')]);
}
