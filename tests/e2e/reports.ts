import type { Page } from 'playwright-core';

// Chromium's words for what the content security policy or Trusted Types refused.
const REFUSED = /Content Security Policy|Content-Security-Policy|Trusted ?(?:Types|HTML|Script)/;

/** What must not happen unless a test brings it about: errors of the page, and what its policy refused. */
export class PageReports {
  private readonly found: string[] = [];

  constructor(page: Page) {
    page.on('pageerror', (error) => this.found.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && REFUSED.test(message.text())) this.found.push(message.text());
    });
  }

  /** Hands over what was reported until now, for a test that expects it. */
  take(): string[] {
    return this.found.splice(0);
  }

  check(): void {
    const found = this.take();
    if (found.length > 0) throw new Error(`The page reported:\n${found.join('\n')}`);
  }
}
