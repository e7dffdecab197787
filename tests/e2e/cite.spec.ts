import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { sectionsOf, titleOf } from './built-site';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

for (const locale of locales) {
  const { reading, content } = words[locale];
  const here = pages.article[locale];
  const section = sectionsOf(here)[1]!;
  const heading = (page: Page) => page.locator(`h2[id="${section}"]`);
  const citeLink = (page: Page) => page.getByRole('main').getByRole('link', { name: reading.cite });

  test.describe(`citing, ${locale}`, () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('a heading’s link leads to its section and copies the address', async ({ page, baseURL }) => {
      await openPage(page, `${here}?q=radar`);
      await heading(page).getByRole('link').click();
      await expect(page.getByRole('status')).toHaveText(reading.addressCopied);
      expect(await clipboard(page)).toBe(`${baseURL}${here}#${section}`);
      await expect(page).toHaveURL(`${here}?q=radar#${section}`);
      await expect(page.getByRole('status')).toBeEmpty();
    });

    test('where nothing can be copied, a heading’s link says where the address is', async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await openPage(page, here);
      await heading(page).getByRole('link').click();
      await expect(page.getByRole('status')).toHaveText(reading.addressAbove);
      await expect(page).toHaveURL(`${here}#${section}`);
    });

    test('a page is cited as text, BibTeX and CSL-JSON, each of which can be copied', async ({
      page,
      baseURL,
    }) => {
      await page.clock.setFixedTime('2026-12-01T12:00:00Z');
      await openPage(page, here);
      await citeLink(page).click();
      const dialog = page.getByRole('dialog', { name: reading.cite });
      const url = `${baseURL}${here}`;
      const copy = async (form: string) => {
        await dialog.getByRole('button', { name: `${reading.copy} ${form}` }).click();
        await expect(page.getByRole('status')).toHaveText(reading.copied);
        return clipboard(page);
      };
      const said = { da: '(hentet 1. december 2026).', en: '(accessed 1 December 2026).' };
      expect(await copy(reading.plainText)).toContain(`${url} ${said[locale]}`);
      const lang = { da: 'da-DK', en: 'en-GB' }[locale];
      const accessed = { 'date-parts': [[2026, 12, 1]] };
      const [csl] = new Cite(await copy('CSL-JSON')).data;
      expect(csl).toMatchObject({
        type: 'webpage',
        title: titleOf(here),
        language: lang,
        accessed,
        URL: url,
      });
      const [bib] = new Cite(await copy('BibTeX')).data;
      expect(bib).toMatchObject({ URL: url, accessed, issued: csl!.issued });
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await expect(citeLink(page)).toBeFocused();
    });

    test('a section is cited, the one at hand first', async ({ page }) => {
      await openPage(page, `${here}#${section}`);
      await citeLink(page).click();
      const dialog = page.getByRole('dialog', { name: reading.cite });
      const name = (await heading(page).textContent())!;
      await expect(dialog.getByRole('combobox', { name: reading.section })).toHaveValue(`#${section}`);
      await expect(dialog.getByText(`#${section}`)).toHaveCount(3);
      await expect(dialog.locator('p', { hasText: name })).toContainText(titleOf(here));
      await dialog.getByRole('combobox').selectOption({ label: reading.wholePage });
      await expect(dialog.getByText(`#${section}`)).toHaveCount(0);
    });

    test('the forms of a citation are a dialog without faults, on a phone too', async ({ page }) => {
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 740 });
        await openPage(page, here);
        await citeLink(page).click();
        const dialog = page.getByRole('dialog', { name: reading.cite });
        await expect(dialog).toBeInViewport({ ratio: 1 });
        const { violations } = await new AxeBuilder({ page })
          .include('[popover]')
          .setLegacyMode(true)
          .analyze();
        expect(violations.map(({ help }) => help)).toEqual([]);
      }
    });

    test('a note opens beside its mark; the focus goes into it and comes back', async ({ page }) => {
      await openPage(page, here);
      const mark = page
        .getByRole('link', { name: content.note.replace('{number}', '1'), exact: true })
        .first();
      await mark.focus();
      await page.keyboard.press('Enter');
      const note = page.getByRole('dialog', { name: content.note.replace('{number}', '1') });
      await expect(note).toBeFocused();
      await expect(note).toContainText((await page.locator('#n1 cite').textContent())!);
      await expect(note.getByText('↑')).toHaveCount(0);
      const [box, at] = [(await note.boundingBox())!, (await mark.boundingBox())!];
      expect(Math.min(Math.abs(box.y - at.y), Math.abs(box.y + box.height - at.y))).toBeLessThan(60);
      await page.keyboard.press('Tab');
      await expect(note.getByRole('link').first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
      await expect(mark).toBeFocused();
      await expect(page).toHaveURL(here);
    });

    test('a note closes by a second click on its mark and by one elsewhere', async ({ page }) => {
      await openPage(page, here);
      const mark = page.locator('sup a').first();
      const note = page.locator('[popover]');
      await mark.click();
      await expect(note).toBeVisible();
      await mark.click();
      await expect(note).toHaveCount(0);
      await mark.click();
      await page.getByRole('heading', { level: 1 }).click();
      await expect(note).toHaveCount(0);
    });

    test('a mark with a modifier, or without the module, leads to the list of notes', async ({ page }) => {
      await page.route('**/assets/reading.*.js', route => route.abort());
      await openPage(page, here);
      await page.locator('sup a').first().click();
      await expect(page).toHaveURL(`${here}#n1`);
      await openPage(page, here);
      const [opened] = await Promise.all([
        page.context().waitForEvent('page'),
        page
          .locator('sup a')
          .first()
          .click({ modifiers: ['ControlOrMeta'] }),
      ]);
      await expect(opened).toHaveURL(new RegExp(`${here}#n1$`));
    });

    test('the page about citing has an example, and its counterpart', async ({ page }) => {
      await openPage(page, pages.cite[locale]);
      await expect(page.getByRole('heading', { level: 1, name: words[locale].cite.title })).toBeVisible();
      const csl = await page.locator('pre').last().textContent();
      expect(new Cite(csl!).data[0]).toMatchObject({ type: 'webpage', 'container-title': 'Sidestykke' });
      await page.locator('language-switch a').click();
      await expect(page).toHaveURL(pages.cite[counterpartOf(locale)]);
    });
  });

  test.describe(`without JavaScript, ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test('“cite this page” leads to how it is done', async ({ page }) => {
      await page.goto(here);
      await citeLink(page).click();
      await expect(page).toHaveURL(pages.cite[locale]);
      await expect(page.locator('pre').first()).toContainText('@online{');
    });
  });
}
