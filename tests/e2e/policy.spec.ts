import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { locales } from '../../lib/i18n/locales';
import { findElement, readPage, siteFiles } from './built-site';
import { openDialogByKey, searchInDialog } from './dialog-search';
import { openPage } from './open-page';
import { kindNames, pageKinds, pages } from './site-pages';
import { watch } from './watch';
import { words } from './words';

const isPolicy = ({ properties }: Element) => String(properties.httpEquiv) === 'Content-Security-Policy';

for (const locale of locales) {
  test.describe(`the policy, ${locale}`, () => {
    test('comes as a header, too, with every kind of page', async ({ request }) => {
      for (const kind of pageKinds) {
        const response = await request.get(pages[kind][locale]);
        const headers = response.headers();
        const inHeader = headers['content-security-policy']!.split('; ');
        expect(inHeader, kindNames[kind]).toContain("frame-ancestors 'none'");
        const meta = findElement(fromHtml(await response.text()), isPolicy)!;
        expect(String(meta.properties.content).split('; '), kindNames[kind]).toEqual(
          inHeader.filter(directive => !directive.startsWith('frame-ancestors')),
        );
        expect(headers['set-cookie'], kindNames[kind]).toBeUndefined();
        expect(headers['x-content-type-options'], kindNames[kind]).toBe('nosniff');
      }
    });

    // every page by its own address: every-page.spec.ts
    for (const kind of ['searchWithResults', 'notFound'] as const) {
      test(`is kept on ${kindNames[kind]}, without a word in the console, another origin or a cookie`, async ({
        page,
        context,
        baseURL,
      }) => {
        const { faults, settled } = await watch(page, baseURL!);
        await openPage(page, pages[kind][locale]);
        await page.locator('#results a').first().waitFor();
        await settled();
        expect(faults).toEqual([]);
        expect(await context.cookies()).toEqual([]);
      });
    }

    test('is kept while a reader searches, changes the appearance and switches language', async ({
      page,
      context,
      baseURL,
    }) => {
      const { elements, layout } = words[locale];
      const { faults } = await watch(page, baseURL!);
      await openPage(page, pages.articleWithTable[locale]);
      const dialog = await openDialogByKey(page, locale);
      await searchInDialog(dialog, locale, 'radarbidrga <b>');
      await searchInDialog(dialog, locale, 'NMI');
      await dialog.getByRole('button', { name: elements.close }).click();
      await page.getByRole('radio', { name: layout.themeDark }).check();
      await page.getByRole('group', { name: layout.language }).getByRole('link').click();
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  });
}

test('the policy stands on every page, the same, and before anything it has to hold back', () => {
  const html = siteFiles().filter(file => file.endsWith('.html'));
  const policies = html.map(file => {
    const head = findElement(readPage(`/${file}`), ({ tagName }) => tagName === 'head')!;
    const elements = head.children.filter(child => child.type === 'element');
    const at = elements.findIndex(isPolicy);
    const before = elements.slice(0, at).map(({ tagName, properties }) => tagName + Object.keys(properties));
    expect(before, file).toEqual(['metacharSet']);
    return String(elements[at]?.properties.content);
  });
  expect(new Set(policies).size).toBe(1);
  expect(policies[0]).toContain("default-src 'none'");
  expect(policies[0]).toContain("require-trusted-types-for 'script'");
});

test('the policy does hold back scripts: markup cannot be written, no other policy made', async ({
  page,
  baseURL,
}) => {
  const { faults } = await watch(page, baseURL!);
  await openPage(page, pages.article.en);
  await page.evaluate(() => {
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): void };
    };
    const attempts = [
      () => {
        document.body.innerHTML = '<p>';
      },
      () => trustedTypes.createPolicy('another', {}),
      () => document.body.setAttribute('style', 'color: red'),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // refused, as it should be; what counts is what was reported
      }
    }
  });
  // this proves, too, that the other tests would have seen a violation
  for (const directive of ['require-trusted-types-for', 'trusted-types', 'style-src-attr']) {
    await expect
      .poll(() => faults.some(fault => fault.startsWith(`policy violated: ${directive} `)))
      .toBe(true);
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
