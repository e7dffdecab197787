import { expect, test } from '@playwright/test';
import { collator, formatDate, languageNames } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { pages } from './site-pages';
import { words } from './words';

/** Finding one's way on a phone, without a script. axe and small screens go over these pages too. */
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

for (const locale of locales) {
  const other = counterpartOf(locale);
  const { layout, home, articles, article, index, changes } = words[locale];

  test.describe(`without a script on a phone, ${locale},`, () => {
    test('the list leads to a group, and the group to its articles, its neighbours and its counterpart', async ({
      page,
    }) => {
      await page.goto(pages.articles[locale]);
      const heading = page.getByRole('main').locator('section > header h2').nth(1).getByRole('link');
      const title = (await heading.textContent())!;
      await heading.click();
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      const main = page.getByRole('main');
      expect(await main.locator('h3 a').count()).toBeGreaterThan(3);
      const neighbours = page.getByRole('navigation', { name: articles.neighbourGroups }).getByRole('link');
      await expect(neighbours).toHaveCount(2);
      await neighbours.last().click();
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toHaveCount(0);
      await page
        .getByRole('group', { name: layout.language })
        .getByRole('link', { name: languageNames[other] })
        .click();
      await expect(page).toHaveURL(new RegExp(pages.group[other].replace('denmark-nmi/', '.+')));
      await page
        .getByRole('navigation', { name: words[other].article.breadcrumbs })
        .getByRole('link')
        .click();
      await expect(page).toHaveURL(pages.articles[other]);
    });

    test('the index is sorted as the language sorts, and finds a term by its abbreviation', async ({
      page,
    }) => {
      await page.goto(pages.home[locale]);
      await page.getByRole('main').getByRole('link', { name: index.title, exact: true }).click();
      await expect(page).toHaveURL(pages.index[locale]);
      const letters = await page.locator('section > h2').allTextContents();
      const { compare } = collator(locale);
      expect(letters).toEqual([...letters].sort(compare));
      const jumps = page.getByRole('navigation', { name: index.letters });
      await expect(jumps.getByRole('listitem').last()).toHaveText(locale === 'da' ? 'Å' : 'Z');
      await jumps.getByRole('link', { name: 'N', exact: true }).click();
      await expect(page.locator('h2:target')).toBeInViewport();
      await page.getByRole('main').getByRole('link', { name: 'NMI', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`^[^#]*${pages.glossary[locale]}[^/]+/$`));
    });

    test('the index finds places and people', async ({ page }) => {
      await page.goto(pages.index[locale]);
      await page.getByRole('link', { name: 'Carignan, Jennie' }).click();
      await expect(page).toHaveURL(`${pages.commanders[locale]}#jennie-carignan`);
      await expect(page.locator(':target')).toBeInViewport();
    });

    test('the latest changes stand by day, and lead on', async ({ page }) => {
      await page.goto(pages.home[locale]);
      await page.getByRole('link', { name: home.allChanges }).click();
      await expect(page.getByRole('heading', { level: 1, name: changes.title })).toBeVisible();
      const days = page.locator('section > header h2');
      const ids = await days.evaluateAll(all => all.map(({ id }) => id.replace('day-', '')));
      expect(await days.allTextContents()).toEqual(ids.map(day => formatDate(day, locale)));
      expect(ids).toEqual([...ids].sort().reverse());
      const rows = page.getByRole('main').locator('h3 a');
      expect(await rows.count()).toBeGreaterThan(10);
      const title = (await rows.first().textContent())!;
      await rows.first().click();
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    });

    test('an article names articles that mention it, and neither neighbours nor related ones again', async ({
      page,
    }) => {
      await page.goto(pages.article[locale]);
      const main = page.getByRole('main');
      const hrefs = (name: string) =>
        main
          .getByRole('region', { name, exact: true })
          .getByRole('link')
          .evaluateAll(links => links.map(link => link.getAttribute('href')!));
      const mentions = await hrefs(article.mentionedOn);
      expect(mentions.length).toBeGreaterThan(0);
      const neighbours = await main
        .getByRole('navigation', { name: article.neighbours })
        .getByRole('link')
        .evaluateAll(links => links.map(link => link.getAttribute('href')!));
      expect(neighbours.length).toBeGreaterThan(0);
      for (const href of [...neighbours, ...(await hrefs(article.related))])
        expect(mentions).not.toContain(href);
      await page.goto(mentions[0]!);
      expect(await main.locator(`.text a[href^="${pages.article[locale]}"]`).count()).toBeGreaterThan(0);
    });
  });
}
