import type { Page, Response } from '@playwright/test';

/** Opens an address and waits until its custom elements are defined, so that the first click finds them at work. */
export async function openPage(page: Page, path: string): Promise<Response> {
  const response = await page.goto(path);
  await elementsDefined(page);
  return response!;
}

/** Waits until every custom element on the page is defined; after a click that leads to another page, too. */
export async function elementsDefined(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const names = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
    await Promise.all(names.map(name => customElements.whenDefined(name)));
  });
}
