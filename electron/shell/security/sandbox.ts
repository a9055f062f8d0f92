import { app } from 'electron';

/** Every page runs in the system's sandbox, whatever its window asks for. Must run before the app is ready. */
export function sandboxEverything(): void {
  app.enableSandbox();
}
