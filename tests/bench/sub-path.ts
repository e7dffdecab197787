import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { languageNames } from '../../lib/i18n/format';
import { counterpartOf, locales } from '../../lib/i18n/locales';
import { segments } from '../../lib/i18n/routes';
import { startServer } from '../../lib/serve/server';
import { fill } from '../../lib/text/fill';
import { type FoundBrowser, findBrowser } from '../e2e/find-browser';
import { thisMachine } from '../e2e/machine';
import { words } from '../e2e/words';
import { copyProject } from './copy-project';
import type { BenchOptions, BenchPart, BenchRow } from './part';
import { runMeasured } from './run-measured';
import { walkSite } from './walk-site';

const basePath = '/irak';

/**
 * Builds the site below a path, in a copy of the project, and finds out whether everything works there: every address,
 * and in a browser search, language switch and saved pages. Fails when anything does not, and lists what.
 */
export const subPathPart: BenchPart = {
  name: 'sub-path',
  what: `whether the site works below ${basePath}: every address, search, language switch, saved pages`,
  async run({ say }: Pick<BenchOptions, 'say'>): Promise<BenchRow[]> {
    const folder = mkdtempSync(join(tmpdir(), 'sidestykke-sub-path-'));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', remove);
    try {
      copyProject(process.cwd(), folder);
      say(`Building below ${basePath} …`);
      const command = [process.execPath, 'scripts/bootstrap.mjs', 'build', '--quiet', '--no-compress'];
      await runMeasured(command, { cwd: folder, env: { BASE_PATH: basePath } });
      return await tryBelow(join(folder, 'out'), say);
    } finally {
      process.off('exit', remove);
      remove();
    }
  },
};

async function tryBelow(root: string, say: (line: string) => void): Promise<BenchRow[]> {
  say('Walking through it …');
  const { pages, addresses, faults } = await walkSite(root);
  if (faults.length)
    throw new Error([`${faults.length} addresses go wrong:`, ...faults.slice(0, 50)].join('\n'));
  say('Reading it in a browser …');
  const asked = await readBelow(root, await findBrowser(thisMachine()));
  return [
    { measure: `pages below ${basePath}, of ${addresses} addresses`, ours: pages },
    { measure: `requests of a browser outside ${basePath}`, ours: asked, goal: '0' },
  ];
}

/** @returns how many requests went to addresses outside the path */
export async function readBelow(root: string, { executablePath, args }: FoundBrowser): Promise<number> {
  const server = await startServer({ root, host: '127.0.0.1', port: 0, basePath });
  const launched = await chromium.launch({ executablePath, args });
  try {
    const context = await launched.newContext({ baseURL: new URL(server.address).origin });
    const page = await context.newPage();
    let outside = 0;
    context.on('request', request => {
      if (!request.url().startsWith(`${server.address}/`)) outside++;
    });
    for (const locale of locales) {
      const other = counterpartOf(locale);
      const { layout, elements } = words[locale];
      await open(page, `${basePath}/${locale}/${segments.articles[locale]}/`);
      // an article's link, then the section that its switch leads to
      const article = page.locator(`main a[href^="${basePath}/${locale}/${segments.articles[locale]}/"]`);
      const href = (await article.evaluateAll(links => links.map(link => link.getAttribute('href')))).find(
        address => /^\/[^/]+\/[^/]+\/[^/]+\/[^/#]+\/$/.test(address ?? ''),
      );
      await open(page, href!);
      const title = await page.locator('h1').textContent();
      await page
        .getByRole('group', { name: layout.language })
        .getByRole('link', { name: languageNames[other] })
        .click();
      await page.waitForURL(`**${basePath}/${other}/**`);
      await page.goBack();
      await page.locator('h1', { hasText: title! }).waitFor();

      await open(page, `${basePath}/${locale}/`);
      await page.getByRole('banner').getByRole('link', { name: layout.search }).click();
      const dialog = page.getByRole('dialog', { name: elements.searchTitle });
      await dialog.getByRole('combobox').fill(title!);
      await dialog.getByRole('option').first().waitFor();
      await dialog.getByRole('option').first().click();
      await page.waitForURL(url => url.pathname === href);
    }
    await saveAndLeave(page, locales[0], () => server.stop());
    return outside;
  } finally {
    await launched.close();
    await server.stop();
  }
}

/** Saves a language, takes the server away, and reads on. */
async function saveAndLeave(
  page: Page,
  locale: (typeof locales)[number],
  leave: () => Promise<void>,
): Promise<void> {
  const { saving } = words[locale];
  await open(page, `${basePath}/${locale}/offline/`);
  const section = page.getByRole('region', { name: languageNames[locale] });
  const language = saving[locale];
  await section.getByRole('button', { name: fill(saving.save, { language }) }).click();
  const remove = section.getByRole('button', { name: fill(saving.remove, { language }) });
  await remove.waitFor({ timeout: 120_000 });
  await leave();
  await open(page, `${basePath}/${locale}/`);
  await page.getByRole('main').waitFor();
}

/** Opens an address once its elements are at work. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
}
