import { resolve } from 'node:path';
import { localized } from '../lib/i18n/locales';
import { basePath, pathname } from '../lib/i18n/routes';
import { checkPort } from '../lib/serve/listen';
import { startServer } from '../lib/serve/server';
import { buildReports } from './build-reports';
import { faultLog } from './fault-log';
import { readOptions, tellUsage } from './read-options';
import { staticPages } from './static-pages';
import { stopSignal } from './stop-signal';

/** `npm start`: builds if anything has changed, serves `out/` until it is told to stop. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('start', args, {
    port: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    'no-build': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  });
  if (!options) return 2;
  const given = options.port ?? (process.env.PORT || '3000');
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) {
    const where = options.port === undefined ? "in the environment's PORT" : 'after `--port`';
    return tellUsage('start', `Unexpected port \`${given}\` ${where}, expected a number from 0 to 65535.`);
  }
  const stop = stopSignal();
  const { host, quiet } = options;
  // a taken port is said now, not after the build
  await checkPort({ host, port });
  if (!options['no-build']) {
    const { ensureBuilt } = await import('../lib/pipeline/build');
    await ensureBuilt({ ...buildReports(quiet), staticPages: await staticPages() });
  }
  const server = await startServer({ root: resolve('out'), host, port, basePath, onFault: faultLog() });
  const { origin } = new URL(server.address);
  const home = localized(locale => origin + pathname(locale, { kind: 'home' }));
  if (!quiet) process.stdout.write(`Dansk:   ${home.da}\nEnglish: ${home.en}\nCtrl+C stops it.\n`);
  await stop.asked();
  await server.stop();
  return 0;
}
