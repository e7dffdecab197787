import { build, ensureBuilt } from '../lib/pipeline/build';
import { buildReports } from './build-reports';
import { readOptions } from './read-options';
import { staticPages } from './static-pages';
import { stopSignal } from './stop-signal';

/** `npm run build`. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('build', args, {
    'no-compress': { type: 'boolean', default: false },
    'keep-runtime': { type: 'boolean', default: false },
    'all-by-next': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  });
  if (!options) return 2;
  stopSignal();
  const compress = !options['no-compress'];
  const keepRuntime = options['keep-runtime'];
  const allByNext = options['all-by-next'];
  const reports = buildReports(options.quiet);
  const site = { compress, ...reports, ...(!allByNext && { staticPages: await staticPages() }) };
  // whether a site with the runtime is fresh, nobody keeps account of
  if (options.force || keepRuntime || allByNext) {
    await build({ ...site, keepRuntime });
    return 0;
  }
  const { built } = await ensureBuilt(site);
  if (!built)
    reports.say('Nothing has changed: out/ is up to date. To build all the same: npm run build -- --force');
  return 0;
}
