import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { flexsearchForReading } from '../../lib/pipeline/flexsearch-plugin';
import type { StaticFiles } from '../../lib/search/storage/writer';
import type { FoundBrowser } from '../e2e/find-browser';

const slowdown = 4;

/** Milliseconds of warm queries in Chromium with a slow CPU; files come from this process, through no network. */
export async function warmMsInBrowser(
  files: Record<'da' | 'en', StaticFiles>,
  queries: readonly string[],
  { executablePath, args }: FoundBrowser,
): Promise<number[]> {
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
  const origin = 'http://bench.invalid';
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, route => {
      const [, locale = '', name = ''] = new URL(route.request().url()).pathname.split('/');
      const file = files[locale as 'da' | 'en']?.get(name);
      if (file) return route.fulfill({ body: Buffer.from(file) });
      if (name === 'search.js')
        return route.fulfill({ body: outputFiles[0]!.text, contentType: 'text/javascript' });
      return route.fulfill({ body: '<!doctype html>', contentType: 'text/html' });
    });
    await page.goto(`${origin}/code/`);
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // as text: a function would be compiled for Node by the loader
    return await page.evaluate(`(async () => {
      const { SiteSearch } = await import('/code/search.js');
      const search = new SiteSearch('da', locale => async name =>
        new Uint8Array(await (await fetch('/' + locale + '/' + name)).arrayBuffer()));
      const ask = async query => {
        const [da, en] = await Promise.all([search.find(query, 'da'), search.find(query, 'en')]);
        await search.present(query, { da, en });
      };
      const times = [];
      for (const query of ${JSON.stringify(queries)}) {
        await ask(query);
        const startedAt = performance.now();
        await ask(query);
        times.push(performance.now() - startedAt);
      }
      return times;
    })()`);
  } finally {
    await browser.close();
  }
}
