import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../lib/i18n/locales';
import { pages } from './site-pages';
import { words } from './words';

/** Opens the search dialog by its key. */
export async function openDialogByKey(page: Page, locale: Locale): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: words[locale].elements.searchTitle });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  return dialog;
}

/** Types into the dialog and waits until the results of exactly that query stand still. */
export async function searchInDialog(dialog: Locator, locale: Locale, query: string): Promise<void> {
  await dialog.getByRole('combobox').fill(query);
  await expectResults(dialog, locale, query);
}

/** Waits for the results of a query: the link to the search page carries it as soon as it is under way. */
export async function expectResults(dialog: Locator, locale: Locale, query: string): Promise<void> {
  const ownPage = dialog.getByRole('link', { name: words[locale].elements.ownPage });
  await expect(ownPage).toHaveAttribute('href', `${pages.search[locale]}?q=${encodeURIComponent(query)}`);
  await expect(dialog.locator('#results')).toHaveAttribute('aria-busy', 'false');
  await expect(dialog.getByRole('option').first()).toBeVisible();
}
