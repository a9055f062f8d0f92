import { systemPorts } from '../core/ports.ts';
import { toOutput } from './output.ts';
import { run } from './run.ts';

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
process.once('SIGTERM', () => stop.abort());
// Nobody hears what is said on a closed stderr, and the work goes on to its end.
process.stderr.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  ports: systemPorts,
  signal: stop.signal,
  stdin: process.stdin,
  ...toOutput(process.stdout),
  err: (text) => process.stderr.write(text),
  interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY),
});
