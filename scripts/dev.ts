import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { contentDir, loadContent } from '../lib/content/load';
import { generate, writeRevision } from '../lib/pipeline/generate';
import { spawnNext } from '../lib/pipeline/next';
import { checkPort } from '../lib/serve/listen';
import { readOptions, tellUsage } from './read-options';
import { reportFindings } from './report-findings';
import { stopSignal } from './stop-signal';

/** An editor writes a file in several steps; they count as one change. */
const settleMs = 80;

/** `npm run dev`: Next's development server, told of every change to content and messages. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('dev', args, { port: { type: 'string', default: '3000' } });
  if (!options) return 2;
  if (!/^\d{1,5}$/.test(options.port) || Number(options.port) > 65_535) {
    return tellUsage(
      'dev',
      `Unexpected port \`${options.port}\` after \`--port\`, expected a number from 0 to 65535.`,
    );
  }
  const stop = stopSignal();
  const root = process.cwd();
  await checkPort({ host: '127.0.0.1', port: Number(options.port) });
  generate(root);
  // Faults are told at once; the server starts all the same and shows them in the page until they are mended.
  reportFindings(loadContent(contentDir()).findings);
  watchFolder(contentDir(), () => writeRevision(root, Date.now()));
  watchFolder(resolve(root, 'messages'), () => {
    generate(root);
    writeRevision(root, Date.now());
  });
  const child = spawnNext(
    root,
    ['dev', '--port', options.port, '--hostname', '127.0.0.1'],
    'inherit',
    'development',
  );
  const ended = new Promise<number>(done => {
    child.once('exit', code => done(code ?? 0));
  });
  return Promise.race([ended, stop.asked().then(() => stopChild(child, ended))]);
}

function watchFolder(folder: string, onChange: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMs);
  });
}

async function stopChild(child: ReturnType<typeof spawnNext>, ended: Promise<number>): Promise<number> {
  child.kill('SIGTERM');
  await ended;
  return 0;
}
