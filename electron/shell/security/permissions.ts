import type { Session } from 'electron';

/** Camera, microphone, place, notifications, clipboard reading, devices: none is needed, so none is given or asked for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
