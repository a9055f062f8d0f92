/** The scheme of our own pages, and the one host in it. */
export const SCHEME = 'app';
export const HOST = 'jikim';
export const START = `${SCHEME}://${HOST}/index.html`;

export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
}
