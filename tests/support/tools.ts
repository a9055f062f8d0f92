import { execFileSync } from 'node:child_process';

/** Whether a program of the system can be run; tests against it are skipped, visibly, where it cannot. */
export function hasTool(name: string, ...args: string[]): boolean {
  try {
    execFileSync(name, args.length > 0 ? args : ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a program and returns what it printed. Throws where it does not end with 0. */
export function runTool(folder: string, name: string, ...args: string[]): string {
  return execFileSync(name, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
}
