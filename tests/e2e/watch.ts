import type { Page, Request } from '@playwright/test';

/** What a page asks of others than this site, and what it sends to anybody. */
export function watch(page: Page, site: string): { strangers: string[]; sent: string[] } {
  const found = { strangers: [] as string[], sent: [] as string[] };
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(site).origin)
      found.strangers.push(request.url());
    // The page of what is not there asks whether it would be under another address, without a word of the reader's.
    if (!['GET', 'HEAD'].includes(request.method()) || request.postData() !== null)
      found.sent.push(request.url());
  });
  return found;
}

/** What the browser will have to say against a page: breaches of its policy, and errors. */
export function complaintsAbout(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|cross-origin-/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
