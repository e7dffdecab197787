import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { formatDate } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { sectionsOf, titleOf } from './built-site';
import { openPage } from './open-page';
import { pages } from './site-pages';
import { words } from './words';

for (const locale of locales) {
  const other = counterpartOf(locale);
  const { layout, article, articles, glossary, term } = words[locale];

  test.describe(`reading, ${locale}`, () => {
    test('leads from the front page over the list of articles to an article', async ({ page }) => {
      await openPage(page, pages.home[locale]);
      await page
        .getByRole('navigation', { name: layout.menu })
        .getByRole('link', { name: layout.articles })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: articles.title })).toBeVisible();
      const title = titleOf(pages.article[locale]);
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
      await expect(page).toHaveURL(pages.article[locale]);
      await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    });

    test('the contents list leads to a section', async ({ page }) => {
      const sections = sectionsOf(pages.article[locale]);
      await openPage(page, pages.article[locale]);
      const links = page.getByRole('navigation', { name: article.contents }).getByRole('link');
      await expect(links).toHaveCount(sections.length);
      await links.nth(2).click();
      await expect(page).toHaveURL(`${pages.article[locale]}#${sections[2]}`);
      await expect(heading(page, sections[2]!)).toBeInViewport();
    });

    test('the contents list marks the section that is being read', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const contents = page.getByRole('navigation', { name: article.contents });
      for (const section of sectionsOf(pages.article[locale])) {
        await heading(page, section).evaluate(element => element.scrollIntoView());
        await expect(contents.locator('[aria-current]')).toHaveAttribute('href', `#${section}`);
      }
    });

    test('a mark leads to its note and the note back to the mark', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const mark = page
        .getByRole('link', { name: words[locale].content.note.replace('{number}', '1') })
        .first();
      await mark.click();
      await page.getByRole('link', { name: words[locale].reading.toNote }).click();
      await expect(page).toHaveURL(/#n1$/);
      const note = page.locator('#n1');
      await expect(note).toBeInViewport();
      await note
        .getByRole('link', { name: new RegExp(`^${article.back}`) })
        .first()
        .click();
      await expect(page).toHaveURL(/#r1$/);
      await expect(mark).toBeInViewport();
    });

    test('the next article leads back as the previous one', async ({ page }) => {
      const title = titleOf(pages.articleWithFigure[locale]);
      await openPage(page, pages.articleWithFigure[locale]);
      const neighbours = page.getByRole('navigation', { name: article.neighbours });
      const before = article.next.replace('{title}', '');
      const next = neighbours.getByRole('link', { name: before });
      const nextTitle = (await next.textContent())!.slice(before.length);
      await next.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(nextTitle);
      const previous = article.previous.replace('{title}', title);
      await neighbours.getByRole('link', { name: previous, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    });

    test('related articles are offered and open', async ({ page }) => {
      await openPage(page, pages.articleWithTable[locale]);
      const link = page.getByRole('region', { name: article.related }).getByRole('link').first();
      const title = (await link.textContent())!;
      await link.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    });

    test('the breadcrumbs lead to the list, and to the article’s group, which names it', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const crumbs = page.getByRole('navigation', { name: article.breadcrumbs }).getByRole('link');
      await expect(crumbs).toHaveCount(2);
      await expect(crumbs.first()).toHaveAttribute('href', pages.articles[locale]);
      const group = (await crumbs.last().textContent())!;
      await crumbs.last().click();
      await expect(page.getByRole('heading', { level: 1, name: group, exact: true })).toBeVisible();
      await expect(page.getByRole('main').locator(`a[href="${pages.article[locale]}"]`)).toBeVisible();
    });

    test('an article says when it was updated and reviewed', async ({ page }) => {
      await openPage(page, pages.articleWithTable[locale]);
      const said = (message: string, date: string) => message.replace('{date}', formatDate(date, locale));
      const main = page.getByRole('main');
      await expect(
        main.getByText(
          said(article.updated, frontMatter(`articles/radar-contribution/${locale}.mdx`, 'updated')),
        ),
      ).toBeVisible();
      await expect(
        main.getByText(
          said(article.reviewed, frontMatter('articles/radar-contribution/page.yaml', 'reviewed')),
        ),
      ).toBeVisible();
    });

    test('a figure has a description, a caption and a credit', async ({ page }) => {
      await openPage(page, pages.articleWithFigure[locale]);
      const figure = page.getByRole('figure');
      const image = figure.getByRole('img');
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate(element => (element as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0);
      expect((await image.getAttribute('alt'))!.length).toBeGreaterThan(40);
      await expect(figure.locator('figcaption')).toHaveText(
        /\S+.*(?:Kilde|Credit|Foto|Illustration|Grafik).*: *Sidestykke/,
      );
    });

    test('the about page is in the menu and says that this is no official site', async ({ page }) => {
      await openPage(page, pages.home[locale]);
      await page
        .getByRole('navigation', { name: layout.menu })
        .getByRole('link', { name: layout.about, exact: true })
        .click();
      await expect(page).toHaveURL(pages.about[locale]);
      const said = {
        da: 'Uafhængig vidensbase. Ikke et websted fra NATO',
        en: 'An independent knowledge base. Not a site of NATO',
      };
      await expect(page.getByRole('main').getByText(said[locale]).first()).toBeVisible();
    });

    test('the glossary’s letters lead to their terms, and a term to its page', async ({ page }) => {
      await openPage(page, pages.glossary[locale]);
      await page
        .getByRole('navigation', { name: glossary.letters })
        .getByRole('link', { name: 'R', exact: true })
        .click();
      await expect(page.getByRole('heading', { level: 2, name: 'R', exact: true })).toBeInViewport();
      const title = titleOf(pages.term[locale]);
      await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
      await expect(page).toHaveURL(pages.term[locale]);
    });

    test('a term shows both definitions, Danish left of English, and leads to its article', async ({
      page,
    }) => {
      await openPage(page, pages.term[locale]);
      const sides = locales.map(lang => {
        const definition = frontMatter(`terms/radar-contribution/${lang}.mdx`, 'definition');
        return page.getByRole('main').getByText(definition, { exact: true });
      });
      for (const [index, lang] of locales.entries()) {
        await expect(sides[index]!).toBeVisible();
        expect(await sides[index]!.evaluate(element => element.closest('[lang]')!.getAttribute('lang'))).toBe(
          lang,
        );
      }
      const [left, right] = [await sides[0]!.boundingBox(), await sides[1]!.boundingBox()];
      expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x);
      await page.getByRole('region', { name: term.readMore }).getByRole('link').click();
      await expect(page).toHaveURL(pages.articleWithTable[locale]);
    });

    test('an article’s title shows its counterpart in the other language', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const link = page
        .getByRole('main')
        .getByRole('link', { name: titleOf(pages.article[other]), exact: true });
      await expect(link).toHaveAttribute('hreflang', other);
      await expect(page.locator('h1 + p')).toHaveAttribute('lang', other);
      await link.click();
      await expect(page).toHaveURL(pages.article[other]);
    });

    test('the skip link comes first, shows itself and leads to the text', async ({ page }) => {
      await openPage(page, pages.article[locale]);
      const skip = page.getByRole('link', { name: layout.skip });
      await expect(skip).not.toBeInViewport();
      await page.keyboard.press('Tab');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#main$/);
      await page.keyboard.press('Tab');
      await expect(page.locator('main :focus')).toHaveCount(1);
    });
  });
}

/** A value of a content file, as it is written. @param file below content/ */
function frontMatter(file: string, key: string): string {
  const text = readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8');
  return new RegExp(`^${key}: *(.+)$`, 'm').exec(text)![1]!;
}

function heading(page: Page, id: string): Locator {
  return page.locator(`h2[id="${id}"]`);
}
