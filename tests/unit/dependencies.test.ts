import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/** What package-lock.json says of one package. */
interface Locked {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
}

const read = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Manifest;
const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
/** Without the project itself, whose place is ''. */
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
const placesOf = (entries: [string, Locked][]) => entries.map(([place]) => place);

describe('the packages', () => {
  it('are named by their exact versions, which the lock has too', () => {
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const versions = named.map(([name]) => [name, lock.packages[`node_modules/${name}`]?.version]);
    expect(versions).toEqual(named);
  });

  it('come from whatever registry is set: the lock names none', () => {
    expect(placesOf(locked.filter(([, { resolved }]) => resolved !== undefined))).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/registry\.[a-z]|\.tgz"/);
  });

  it('have a checksum, but for the parts for other systems, which no machine here could ask for', () => {
    const without = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(placesOf(without.filter(([, { optional, os, cpu }]) => !optional || !(os || cpu)))).toEqual([]);
  });

  it('need no install script: the installation runs none', () => {
    // esbuild’s puts its program in the place of a launcher that finds it as well, only later
    const withScript = locked.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional);
    expect(placesOf(withScript)).toEqual(['node_modules/esbuild']);
  });

  it('that a site is built with have licences that ask for no more than their text', () => {
    const free = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];
    // a font, drawn into pictures, and data about browsers, which no page carries
    const own = {
      'node_modules/@fontsource/noto-serif': 'OFL-1.1',
      'node_modules/caniuse-lite': 'CC-BY-4.0',
    };
    const others = locked
      .filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional)
      .filter(([, { license }]) => !free.includes(license ?? ''));
    expect(Object.fromEntries(others.map(([place, { license }]) => [place, license]))).toEqual(own);
  });
});
