import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is compared with: the newest of the day it was written down. */
const packages: Readonly<Record<string, string>> = { '@astrojs/starlight': '0.42.4', astro: '7.3.5' };
/** Astro 7 asks for Node 22.12; for an older one the bench brings this along, as the package of npm that holds it. */
const leastNode = [22, 12] as const;
const ownNode = '22.23.3';

/** Starlight ready to build: where its packages lie, and which Node runs it. */
export interface InstalledStarlight {
  folder: string;
  node: string;
  /** For people: versions of all that counts. */
  versions: string;
}

/** Starlight could not be installed; the message holds what npm said. */
class StarlightInstallError extends Error {
  readonly code = 'STARLIGHT_INSTALL';
}

/**
 * Installs Starlight into a folder, unless it is there. Nothing of it becomes part of the project.
 * @throws {StarlightInstallError}
 */
export function installStarlight(folder: string, say: (line: string) => void): InstalledStarlight {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const dependencies = { ...packages, ...(!isNew && { [nodePackage]: ownNode }) };
  const wanted = JSON.stringify(
    { name: 'bench-starlight', private: true, type: 'module', dependencies },
    null,
    2,
  );
  const manifest = join(folder, 'package.json');
  const isThere =
    existsSync(join(folder, 'node_modules', 'astro', 'package.json')) &&
    readFileSync(manifest, 'utf8') === wanted;
  if (!isThere) {
    say(`Installing Starlight ${packages['@astrojs/starlight']} into ${folder} …`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    const [program, ...before] = npm();
    const args = [...before, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, stderr } = spawnSync(program!, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new StarlightInstallError(`Starlight could not be installed:\n${stderr.trim()}`);
  }
  const version = (name: string) =>
    (
      JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  const node = isNew ? process.execPath : join(folder, 'node_modules', nodePackage, 'bin', 'node');
  const nodeVersion = isNew ? process.versions.node : ownNode;
  return {
    folder,
    node,
    versions: `Starlight ${version('@astrojs/starlight')}, Astro ${version('astro')}, Pagefind ${version('pagefind')}, Node ${nodeVersion}`,
  };
}

/** npm with the running Node where npm itself started us. */
function npm(): string[] {
  const { npm_execpath: path } = process.env;
  return path?.endsWith('.js') ? [process.execPath, path] : ['npm'];
}
