import { expect, type Page, test } from '@playwright/test';
import { openDialogByKey } from './dialog-search';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { watch } from './watch';
import { words } from './words';

const { elements } = words.da;

/** Markup, signs of syntax, characters that nobody sees, and far too much of anything. */
const queries: readonly string[] = [
  `<hostile-text onclick="alert(1)"></hostile-text> radar`,
  `<img src=x onerror="document.title='hacked'">`,
  `</script><script>document.title='hacked'</script>`,
  `"><iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  '&lt;img src=x&gt; &#x3c;b&#x3e;',
  'javascript:alert(1)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to stay what it is
  '{query} {word} ${alert(1)} {{7*7}} $& $1',
  '__proto__ constructor toString hasOwnProperty',
  '.*+?^$()[]{}|\\ (?<a>',
  '"'.repeat(1_000),
  '-'.repeat(1_000),
  ' -radar'.repeat(300),
  `${'('.repeat(2_000)}radar`,
  '\u0301'.repeat(2_000),
  '\ud83d radar \ude00',
  '\u202eradar\u2066',
  '\u200b\u200c\u200d\ufeff',
  '%E0%A4%A %00 +&q=b#c',
  '../../../etc/passwd',
  'ﷺ İ ß 👩\u200d✈️',
  'y'.repeat(5_000),
  'radar '.repeat(10_000),
];

/** Addresses of the search page as somebody may have mangled them. */
const addresses: readonly string[] = [
  '?q=%E0%A4%A',
  '?q=radar&q=%3Cb%3E',
  '?q[]=a',
  '?q',
  '?q=%00%ff%fe',
  `?q=${'radar+'.repeat(800)}${'x'.repeat(200)}`,
  '?q=radar#%zz',
  '?q=radar#:~:text=radar,%zz',
  '#"><img src=x onerror=alert(1)>',
];

/** What of the page's texts became an element, or ran. */
function injected(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...[
      ...document.querySelectorAll(
        'hostile-text, main :is(img, iframe, style, script:not([type="application/ld+json"])), dialog :is(img, iframe)',
      ),
    ].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ...(document.title.startsWith('hacked') ? ['<title>'] : []),
  ]);
}

test('the search page answers any query', async ({ page, baseURL }) => {
  test.slow();
  const { faults, settled } = await watch(page, baseURL!);
  await openPage(page, pages.search.da);
  const [field, status] = [page.getByRole('searchbox'), page.getByRole('status')];
  for (const query of queries) {
    await field.fill('');
    await expect(status).toHaveText(elements.start);
    await field.fill(query);
    // one of nothing but what nobody sees is none
    if (query.trim()) await expect(status).not.toHaveText(elements.start);
    await expect(page.locator('#results[aria-busy="false"]')).toBeAttached();
    await expect(status).not.toBeEmpty();
    expect(await injected(page), query.slice(0, 100)).toEqual([]);
  }
  await settled();
  expect(faults).toEqual([]);
});

test('the dialog answers any query', async ({ page, baseURL }) => {
  test.slow();
  const { faults, settled } = await watch(page, baseURL!);
  await openPage(page, pages.home.da);
  const dialog = await openDialogByKey(page, 'da');
  for (const query of queries) {
    await dialog.getByRole('combobox').fill(query);
    await expect(dialog.locator('#results[aria-busy="false"]')).toBeAttached();
    expect(await injected(page), query.slice(0, 100)).toEqual([]);
  }
  await dialog.getByRole('combobox').fill('radar');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await settled();
  expect(faults).toEqual([]);
});

test('the search page opens by any address', async ({ page, baseURL }) => {
  const { faults, settled } = await watch(page, baseURL!);
  for (const address of addresses) {
    await page.goto('about:blank');
    await openPage(page, `${pages.search.da}${address}`);
    await expect(page.locator('#results[aria-busy="false"]')).toBeAttached();
    await expect(page.getByRole('status')).not.toBeEmpty();
    expect(await injected(page), address).toEqual([]);
    await settled();
  }
  expect(faults).toEqual([]);
});
