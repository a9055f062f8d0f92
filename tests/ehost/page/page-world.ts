import { openBridge } from './bridge.ts';

export function start(eventName: string): void {
  openBridge(eventName, 'page');
}
