/**
 * Adds to package-lock.json what a registry without other systems' packages makes npm leave out: the optional
 * dependencies for other systems and processors, such as `@next/swc-darwin-arm64`. Without their entries `npm ci`
 * stops ("Missing: … from lock file"). Run it after every change of the dependencies: `node scripts/complete-lock.mjs`.
 *
 * An entry needs no address and no checksum: a system that wants the package asks its own registry for it. For the
 * same reason addresses are taken out of the lock where a registry wrote them.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

/** The words for systems and processors in package names, as npm's `os` and `cpu` have them. */
const systems = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'netbsd',
  'openbsd',
  'android',
  'sunos',
  'aix',
  'openharmony',
];
const processors = [
  'x64',
  'arm64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (place === '' || findEntry(place, name)) continue;
    const words = name.split(/[-/@]/);
    const os = systems.filter(system => words.includes(system));
    const cpu = processors.filter(processor => words.includes(processor));
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...(cpu.length && { cpu }),
      optional: true,
      ...(os.length && { os }),
    };
    added++;
  }
}

/** The entry that a package at `place` finds for a name: beside it, or in a folder above. */
function findEntry(place, name) {
  for (let folder = place; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${folder}/node_modules/${name}`]) return true;
    if (!folder.includes('/node_modules/')) break;
  }
  return lock.packages[`node_modules/${name}`] !== undefined;
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`Added ${added} optional packages of other systems to package-lock.json.\n`);
