import { resolve } from 'node:path';
import { initSite } from '../lib/scaffold/init';
import { readArguments, tellUsage } from './read-options';

/** `npm run init`: starts another knowledge base in a folder of its own. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const read = readArguments('init', args, { name: { type: 'string' } });
  if (!read) return 2;
  const [folder, ...more] = read.positionals;
  if (!folder || more.length) return tellUsage('init', 'Expected one folder, such as `../my-site`.');
  const dir = resolve(folder);
  const files = initSite(dir, new Date().toISOString().slice(0, 10), read.values.name);
  process.stdout.write(
    `${dir}: ${files.length} files written.\nLook at it: CONTENT_DIR=${dir} npm run dev. README.md in it says more.\n`,
  );
  return 0;
}
