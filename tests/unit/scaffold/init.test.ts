import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../../lib/check/check';
import { formatFinding } from '../../../lib/content/finding';
import { requireContent } from '../../../lib/content/load';
import { FolderTakenError, initSite } from '../../../lib/scaffold/init';

function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'sidestykke-init-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const today = '2027-03-01';

describe('initSite', () => {
  it('writes a site without a single finding, in both languages', async () => {
    const dir = join(emptyFolder(), 'my-site');
    initSite(dir, today, 'Haver: “Æ” & Co.');
    const { findings } = await checkContent(dir, { today });
    expect(findings.map(formatFinding)).toEqual([]);
    const { site, articles, terms, pages } = requireContent(dir);
    expect(site.name).toBe('Haver: “Æ” & Co.');
    expect([articles.length, terms.length, pages.map(({ id }) => id)]).toEqual([2, 1, ['about']]);
    for (const page of [...articles, ...terms, ...pages]) {
      expect(Object.keys(page.texts)).toEqual(['da', 'en']);
      expect(page.texts.da!.updated).toBe(today);
    }
  });

  it('tells text editors where the schema of each YAML file is', () => {
    const dir = emptyFolder();
    const files = initSite(dir, today).filter(path => path.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(4);
    for (const path of files) {
      const [, schema] = /^# yaml-language-server: \$schema=(.+)\n/.exec(
        readFileSync(join(dir, path), 'utf8'),
      )!;
      const read = JSON.parse(readFileSync(resolve(dirname(join(dir, path)), schema!), 'utf8'));
      expect(read.$schema, path).toMatch(/json-schema/);
    }
  });

  it('leaves a folder alone that has anything in it', () => {
    const dir = emptyFolder();
    writeFileSync(join(dir, 'site.yaml'), 'mine');
    expect(() => initSite(dir, today)).toThrow(FolderTakenError);
    expect(readFileSync(join(dir, 'site.yaml'), 'utf8')).toBe('mine');
  });
});
