/** What the host tells the main process at its start, as a real Electron would know it by itself. */
export interface StartValues {
  readonly appPath: string;
  readonly userData: string;
  readonly locale: string;
}

export const START_VALUES = 'JIKIM_HOST_START';
