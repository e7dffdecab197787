import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleElements } from '@/lib/pipeline/bundle';
import { generate } from '@/lib/pipeline/generate';
import { sbom } from '@/scripts/sbom';

const root = join(import.meta.dirname, '../../..');

/** What is read of a list in CycloneDX's format. */
interface Bom {
  bomFormat: string;
  specVersion: string;
  components: {
    'bom-ref': string;
    name: string;
    version: string;
    purl: string;
    hashes?: { alg: string; content: string }[];
    licenses?: { license?: { id?: string } }[];
  }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

it('names the packages that a site is built with, those in readers’ browsers, and none of development alone', async () => {
  const { bomFormat, specVersion, components, dependencies } = JSON.parse(sbom(root, 'cyclonedx')) as Bom;
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.5']);
  const refs = components.map(component => component['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const built = Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`);
  expect(built.filter(ref => !refs.includes(ref))).toEqual([]);
  const devOnly = ['@playwright/test', 'eslint', 'lighthouse', 'vitest'];
  expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining(devOnly));
  expect(components.filter(({ name }) => devOnly.includes(name))).toEqual([]);

  generate(root);
  const { packages } = await bundleElements(root);
  expect(packages.length).toBeGreaterThan(3);
  for (const name of packages) {
    const { version, purl, hashes, licenses } = components.find(component => component.name === name)!;
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    expect(licenses?.[0]?.license?.id).toMatch(/^(?:MIT|Apache-2\.0)$/);
  }

  const known = new Set([...refs, 'sidestykke@0.1.0']);
  expect(
    dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter(ref => !known.has(ref)),
  ).toEqual([]);
});
