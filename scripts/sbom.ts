import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readOptions, tellUsage } from './read-options';

const formats = ['cyclonedx', 'spdx'] as const;
type Format = (typeof formats)[number];

/** npm could not write the list; the message has its own words. */
class SbomError extends Error {
  readonly code = 'SBOM_FAILED';
  override readonly name = 'SbomError';
}

/** `npm run sbom`: prints the list of the packages that a site is built with. @returns the exit code */
export async function run(args: string[]): Promise<number> {
  const options = readOptions('sbom', args, { format: { type: 'string', default: 'cyclonedx' } });
  if (!options) return 2;
  const format = formats.find(name => name === options.format);
  if (!format)
    return tellUsage(
      'sbom',
      `Unexpected --format \`${options.format}\`, expected \`cyclonedx\` or \`spdx\`.`,
    );
  process.stdout.write(sbom(process.cwd(), format));
  return 0;
}

/**
 * npm's list of the packages in the lock file that a site is built with: those in `dependencies`, and what they need.
 *
 * npm gets copies of package.json and of the lock file without the others: `npm sbom --omit=dev` (npm 11.19.1) leaves
 * out whatever one of development needs too, such as zod and esbuild.
 * @param root the project's folder
 * @returns JSON
 * @throws {SbomError}
 */
export function sbom(root: string, format: Format): string {
  const temporary = mkdtempSync(join(tmpdir(), 'sidestykke-sbom-'));
  try {
    // npm names what is listed after its folder
    const folder = join(temporary, 'sidestykke');
    mkdirSync(folder);
    const write = (name: string, json: unknown) => writeFileSync(join(folder, name), JSON.stringify(json));
    const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
    write('package.json', forBuilding(read('package.json')));
    const lock = read('package-lock.json') as { packages: Record<string, Locked> };
    lock.packages[''] = forBuilding(lock.packages['']!);
    const needed = neededPlaces(lock.packages);
    const packages = Object.fromEntries(Object.entries(lock.packages).filter(([place]) => needed.has(place)));
    write('package-lock.json', { ...lock, packages });
    return npmSbom(folder, format);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

type Names = Record<string, string>;

/** What package-lock.json says of a package, as far as it is read. */
interface Locked {
  dependencies?: Names;
  devDependencies?: Names;
  optionalDependencies?: Names;
  peerDependencies?: Names;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** The project's own manifest without what only its tests and checks need. */
function forBuilding({ devDependencies, optionalDependencies, ...rest }: Locked): Locked {
  return rest;
}

/** Where the packages lie that the project needs, its own place `''` among them. */
function neededPlaces(packages: Readonly<Record<string, Locked>>): Set<string> {
  // a set that grows while it is gone through
  const places = new Set(['']);
  for (const place of places) {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = packages[place]!;
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
    for (const name of names.filter(name => !peerDependenciesMeta?.[name]?.optional)) {
      const found = placeOf(packages, place, name);
      if (found !== undefined) places.add(found);
    }
  }
  return places;
}

/** As Node looks for it: in the package's own node_modules, then in those around it. */
function placeOf(packages: Readonly<Record<string, Locked>>, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder && `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (!folder) return undefined;
  }
}

function npmSbom(folder: string, format: Format): string {
  const path = process.env.npm_execpath;
  const [command, ...first] =
    path && !/^(pnpm|yarn|bun)/.test(basename(path)) ? [process.execPath, path] : ['npm'];
  const args = ['sbom', '--package-lock-only', `--sbom-format=${format}`];
  const { error, stdout, stderr } = spawnSync(command!, [...first, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    // npm is a .cmd there
    shell: process.platform === 'win32' && first.length === 0,
  });
  if (error || !stdout.startsWith('{'))
    throw new SbomError(`npm could not list the packages: ${error?.message ?? stderr + stdout}`);
  return stdout;
}
