import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCompatibleVersions } from 'baseline-browser-mapping';
import { describe, expect, it } from 'vitest';
import {
  baselineYear,
  browserSources,
  progressiveScripts,
  progressiveStyles,
  unsupported,
} from '@/scripts/check-browsers';

const root = join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

describe('what the site needs of browsers', () => {
  it('was Baseline in the year that docs/browsers.md names, but for what that page lists', async () => {
    const sources = await browserSources(root);
    expect(sources.filter(({ path }) => path.endsWith('.css')).length).toBeGreaterThan(20);
    expect(sources.filter(({ path }) => path.endsWith('.js')).length).toBeGreaterThan(10);
    expect(await unsupported(sources)).toEqual([]);
  });

  it('is told of where it is newer, in style sheets and in modules', async () => {
    const found = await unsupported([
      { path: 'app/new.css', text: 'a {\n  corner-shape: squircle;\n}\n' },
      { path: 'assets/new.js', text: 'const found = new URLPattern({});\n' },
      { path: 'assets/old.js', text: 'export const whole = structuredClone({ a: [1].at(-1) });\n' },
    ]);
    expect(found).toEqual([
      expect.stringMatching(/^app\/new\.css:2:3 .*corner-shape.*2024/),
      expect.stringMatching(/^assets\/new\.js:1:19 .*urlpattern.*2024/),
    ]);
  });

  it('names in package.json the first browsers of that year, which Next writes the style sheets for', () => {
    const { browserslist } = JSON.parse(read('package.json')) as { browserslist: string[] };
    const desktop = getCompatibleVersions({ targetYear: baselineYear, suppressWarnings: true })
      .filter(({ browser }) => !/_/.test(browser))
      .map(({ browser, version }) => `${browser} >= ${version}`);
    expect([...browserslist].sort()).toEqual(desktop.sort());
  });

  it('is written down, with what happens without it', () => {
    const page = read('docs/browsers.md');
    expect(page).toContain(`Baseline ${baselineYear}`);
    const listed = [...Object.values(progressiveStyles).flat(), ...progressiveScripts];
    expect(listed.filter(name => !page.includes(`${name}\``))).toEqual([]);
  });
});
