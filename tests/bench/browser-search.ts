import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { flexsearchForReading } from '../../lib/pipeline/flexsearch-plugin';
import type { StaticFiles } from '../../lib/search/storage/writer';
import type { FoundBrowser } from '../e2e/find-browser';

const slowdown = 4;

/** Our search as a browser has it, as the text of a module that exports `SiteSearch`. */
export async function bundledSearch(): Promise<string> {
  const root = process.cwd();
  const { outputFiles } = await build({
    stdin: {
      contents: `export { SiteSearch } from './lib/search/query/site-search';`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    define: { 'process.env.BASE_PATH': '""' },
    write: false,
    outfile: join(root, 'search.js'),
    plugins: [flexsearchForReading(root)],
  });
  return outputFiles[0]!.text;
}

/**
 * Milliseconds of warm queries in a page, with the CPU slowed: each query is asked twice, the second time counts.
 * @param prepare code that defines `ask`, an async function of a query. Text, as a function would be compiled for Node
 */
export async function warmMsOnPage(
  page: Page,
  prepare: string,
  queries: readonly string[],
): Promise<number[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return await page.evaluate(`(async () => {
    ${prepare}
    const times = [];
    for (const query of ${JSON.stringify(queries)}) {
      await ask(query);
      const startedAt = performance.now();
      await ask(query);
      times.push(performance.now() - startedAt);
    }
    return times;
  })()`);
}

/** Code for `warmMsOnPage`: asks our search. @param addressOf an expression: where `name` in `locale` lies */
export function askOurs(module: string, language: string, addressOf: string): string {
  return `const { SiteSearch } = await import(${JSON.stringify(module)});
    const search = new SiteSearch(${JSON.stringify(language)}, locale => async name =>
      new Uint8Array(await (await fetch(${addressOf})).arrayBuffer()));
    const ask = async query => {
      const [da, en] = await Promise.all([search.find(query, 'da'), search.find(query, 'en')]);
      await search.present(query, { da, en });
    };`;
}

/** Milliseconds of warm queries in Chromium with a slow CPU; files come from this process, through no network. */
export async function warmMsInBrowser(
  files: Record<'da' | 'en', StaticFiles>,
  queries: readonly string[],
  { executablePath, args }: FoundBrowser,
): Promise<number[]> {
  const module = await bundledSearch();
  const origin = 'http://bench.invalid';
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, route => {
      const [, locale = '', name = ''] = new URL(route.request().url()).pathname.split('/');
      const file = files[locale as 'da' | 'en']?.get(name);
      if (file) return route.fulfill({ body: Buffer.from(file) });
      if (name === 'search.js') return route.fulfill({ body: module, contentType: 'text/javascript' });
      return route.fulfill({ body: '<!doctype html>', contentType: 'text/html' });
    });
    await page.goto(`${origin}/code/`);
    return await warmMsOnPage(page, askOurs('/code/search.js', 'da', `'/' + locale + '/' + name`), queries);
  } finally {
    await browser.close();
  }
}
