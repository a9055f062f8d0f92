// Chromium knows no `app:`; such an address stands for a name that no network can have (RFC 6761).
const DOMAIN = 'jikim.invalid';

export class Addresses {
  private readonly schemes = new Set<string>();

  add(schemes: readonly string[]): void {
    for (const scheme of schemes) this.schemes.add(scheme);
  }

  /** app://host/path as Chromium is told it. */
  toPage(url: string): string {
    const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
    return this.schemes.has(scheme) ? `https://${host}.${scheme}.${DOMAIN}${rest || '/'}` : url;
  }

  /** As the application knows it. */
  toApp(url: string): string {
    const [, host, scheme = '', rest] =
      /^https:\/\/(.+)\.([a-z0-9+-]+)\.jikim\.invalid(\/.*)?$/.exec(url) ?? [];
    return this.schemes.has(scheme) ? `${scheme}://${host}${rest ?? '/'}` : url;
  }
}
