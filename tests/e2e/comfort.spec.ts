import { expect, type Page, test } from '@playwright/test';
import { locales } from '../../lib/i18n/locales';
import { openPage } from './open-page';
import { kindNames, pageKinds, pages } from './site-pages';
import { words } from './words';

/** The spacing that WCAG 1.4.12 asks a page to bear. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Pixels to scroll sideways, and texts that are cut off. */
function lost(page: Page): Promise<{ pixels: number; cut: string[] }> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter(element => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const hides = (value: string) => value === 'hidden' || value === 'clip';
      return (
        clipPath === 'none' &&
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
      );
    });
    return {
      pixels: Math.max(0, scrollWidth - clientWidth),
      cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 100)),
    };
  });
}

for (const locale of locales) {
  const { layout } = words[locale];

  test(`text may be set with more space without a word being lost, ${locale}`, async ({ page }) => {
    test.slow();
    for (const kind of pageKinds) {
      await openPage(page, pages[kind][locale]);
      if (kind === 'searchWithResults') await page.locator('#results[aria-busy=false] a').first().waitFor();
      await page.evaluate(css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, spacing);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        expect.soft(await lost(page), `${kindNames[kind]}, ${width}`).toEqual({ pixels: 0, cut: [] });
      }
    }
  });

  test(`with forced colours everything stays on the page, and where a reader is can be seen, ${locale}`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ forcedColors: 'active' });
    // nothing here depends on the language: each has half of the kinds
    for (const kind of pageKinds.filter((_, index) => locales[index % locales.length] === locale)) {
      await openPage(page, pages[kind][locale]);
      if (kind === 'searchWithResults') await page.locator('#results[aria-busy=false] a').first().waitFor();
      const colours = await page.evaluate(() => {
        const paper = getComputedStyle(document.body).backgroundColor;
        // what has a ground of its own may have its words in the colour of the paper
        const seen = (element: Element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return color !== paper || ![paper, 'rgba(0, 0, 0, 0)'].includes(backgroundColor);
        };
        const texts = [...document.querySelectorAll('h1, h2, p, a, td, th, dt, dd, summary, button')];
        const lines = [...document.querySelectorAll('svg :is(path, line, rect, circle, polyline)')].filter(
          element => element.checkVisibility(),
        );
        const isDrawn = (element: Element) => {
          const { fill, stroke, color } = getComputedStyle(element);
          return [fill, stroke].some(colour => colour !== 'none' && colour !== paper && color !== paper);
        };
        return {
          lost: texts.filter(element => element.checkVisibility() && !seen(element)).length,
          drawn: lines.length === 0 || lines.some(isDrawn),
        };
      });
      expect.soft(colours, kindNames[kind]).toEqual({ lost: 0, drawn: true });
    }
    await openPage(page, pages.articles[locale]);
    const here = page.getByRole('navigation', { name: layout.menu }).locator('[aria-current]');
    await expect(here).toHaveCSS('text-decoration-line', 'underline');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid');
  });

  test(`with forced colours the mark and the current language keep their shape, ${locale}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await openPage(page, pages.article[locale]);
    const leaf = (side: '::before' | '::after') =>
      page.locator('.brand .pair').evaluate((mark, side) => {
        const { backgroundColor, clipPath } = getComputedStyle(mark, side);
        return { backgroundColor, clipPath };
      }, side);
    const [left, right] = [await leaf('::before'), await leaf('::after')];
    const paper = await page.locator('body').evaluate(body => getComputedStyle(body).backgroundColor);
    expect(left.backgroundColor).not.toBe(paper);
    expect(right.backgroundColor).toBe(left.backgroundColor);
    // one leaf is whole, the other an outline
    const isOutline = ({ clipPath }: typeof left) => clipPath.includes('evenodd');
    expect([isOutline(left), isOutline(right)]).toEqual(locale === 'da' ? [false, true] : [true, false]);
    const languages = page.getByRole('group', { name: layout.language });
    const ground = (part: string) =>
      languages.locator(part).evaluate(element => getComputedStyle(element).backgroundColor);
    expect(await ground('[aria-current]')).not.toBe(await ground('a'));
  });

  test(`the stored theme is there without the module, so before the first paint, ${locale}`, async ({
    page,
  }) => {
    await page.route('**/assets/*.js', route => route.abort());
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.goto(pages.article[locale]);
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(18, 24, 27)');
    await page.evaluate(() => localStorage.setItem('theme', 'light'));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.addInitScript(() => localStorage.setItem('theme', 'light'));
    await page.goto(pages.article[locale]);
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(250, 250, 246)');
  });

  test(`pages pass into each other, unless the reader asked for less motion, ${locale}`, async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('pagereveal', event => {
        document.documentElement.dataset.passed = String(event.viewTransition !== null);
      });
    });
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      await openPage(page, pages.home[locale]);
      await page.getByRole('banner').getByRole('link', { name: layout.articles }).click();
      await expect(page).toHaveURL(pages.articles[locale]);
      await expect(page.locator('html')).toHaveAttribute('data-passed', String(reducedMotion !== 'reduce'));
      const duration = await page
        .getByRole('main')
        .getByRole('link')
        .first()
        .evaluate(link => getComputedStyle(link).transitionDuration);
      expect(duration === '0s').toBe(reducedMotion === 'reduce');
    }
  });

  test(`a link to another site has a sign, which is not read out, ${locale}`, async ({ page }) => {
    await openPage(page, pages.article[locale]);
    const outward = page.getByRole('main').locator('a[href^=http]');
    expect(await outward.count()).toBeGreaterThan(3);
    const signs = await outward.evaluateAll(links =>
      links.map(link => getComputedStyle(link, '::after').content),
    );
    for (const sign of signs) expect(sign).toMatch(/↗.*\/ ""$/);
    const own = page.getByRole('main').locator('a[href^="/"]').first();
    expect(await own.evaluate(link => getComputedStyle(link, '::after').content)).toBe('none');
  });

  test(`a hash that cannot be decoded does no harm, ${locale}`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', error => errors.push(error));
    await openPage(page, `${pages.article[locale]}#%`);
    await page
      .locator('h2[id]')
      .nth(2)
      .evaluate(element => element.scrollIntoView());
    await expect(
      page.getByRole('navigation', { name: words[locale].article.contents }).locator('[aria-current]'),
    ).toHaveCount(1);
    expect(errors).toEqual([]);
  });

  test(`feedback is filled in with the page it is about, ${locale}`, async ({ page }) => {
    await openPage(page, pages.article[locale]);
    await expect(page.getByRole('link', { name: layout.feedback })).toHaveAttribute(
      'href',
      `mailto:redaktion@sidestykke.example?subject=${pages.article[locale]}`,
    );
  });
}

/** Mistyped address → the page meant. */
const slips = [
  ['/da/artikler/nato-misson-irak/', '/da/artikler/nato-mission-irak/'],
  ['/da/artikler/stabsbidrget/', '/da/artikler/stabsbidraget/'],
  ['/en/articles/staff-contributon/', '/en/articles/staff-contribution/'],
  ['/en/glossary/radar-contributions/', '/en/glossary/radar-contribution/'],
] as const;

test('a mistyped address has the page that was meant as its first suggestion', async ({ page }) => {
  for (const [wrong, meant] of slips) {
    const response = await openPage(page, wrong);
    expect(response.status()).toBe(404);
    await expect(page.locator('#results a').first()).toHaveAttribute('href', meant);
  }
});
