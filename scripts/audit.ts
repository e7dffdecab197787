import { readOptions } from './read-options';
import { runPackageBin } from './run-package-bin';
import { staticPages } from './static-pages';
import { stopSignal } from './stop-signal';

/**
 * `npm run audit`: what `npm test` asks of every page, and axe's questions about colours on each, in light and in dark,
 * which the tests put to one text of each look. @returns the exit code
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('audit', args, {});
  if (!options) return 2;
  stopSignal();
  // about the site as it ships, like the tests
  for (const name of ['CONTENT_DIR', 'BASE_PATH']) delete process.env[name];
  const { ensureBuilt } = await import('../lib/pipeline/build');
  await ensureBuilt({ staticPages: await staticPages() });
  process.env.AUDIT = '1';
  const spec = 'tests/e2e/every-page.spec.ts';
  return (await runPackageBin('@playwright/test', 'playwright', ['test', spec, '--retries=0'])) ? 0 : 1;
}
