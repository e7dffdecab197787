import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../../lib/content/load';
import { run as confirm } from '../../../scripts/confirm';
import { ConfirmedSite } from './confirmed-site';

const da = 'articles/radar/da.mdx';
const en = 'articles/radar/en.mdx';
const record = 'articles/radar/counterparts.json';

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function git(root: string, ...args: string[]) {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'init.defaultBranch=main',
  ];
  return spawnSync('git', ['-C', root, ...identity, ...args], { encoding: 'utf8' });
}

/** What two people did to the same pages, and Git could not merge. */
class Merged extends ConfirmedSite {
  constructor(ours: (site: ConfirmedSite) => void, theirs: (site: ConfirmedSite) => void, style = 'merge') {
    super();
    const commit = (message: string) => {
      git(this.root, 'add', '-A');
      git(this.root, 'commit', '-qm', message);
    };
    git(this.root, 'init', '-q');
    git(this.root, 'config', 'merge.conflictStyle', style);
    commit('both in step');
    git(this.root, 'checkout', '-qb', 'theirs');
    theirs(this);
    commit('theirs');
    git(this.root, 'checkout', '-q', 'main');
    ours(this);
    commit('ours');
    git(this.root, 'merge', 'theirs');
    vi.stubEnv('CONTENT_DIR', this.root);
  }

  /** Section → day of its record. */
  get days(): Record<string, string> {
    const { sections } = JSON.parse(this.read(record)) as { sections: Record<string, { confirmed: string }> };
    return Object.fromEntries(Object.entries(sections).map(([id, { confirmed }]) => [id, confirmed]));
  }
}

const change = (site: ConfirmedSite, from: string, [inDanish, inEnglish]: [string, string], day: string) => {
  site.edit(da, text => text.replace(from, inDanish)).edit(en, text => text.replace(from, inEnglish));
  site.confirm(day);
};
/** Neighbouring lines of the record: Git calls that a conflict, though the sections are different ones. */
const people = (site: ConfirmedSite) => change(site, '30', ['40', '40'], '2026-02-01');
const guard = (site: ConfirmedSite) => {
  site.edit(da, text => text.replace('Også om natten', 'Kun om natten'));
  site.edit(en, text => text.replace('At night too', 'At night only'));
  site
    .edit(da, text => text.replace('i drift', 'i brug'))
    .edit(en, text => text.replace('into service', 'into use'));
  site.confirm('2026-02-02');
};

describe('npm run confirm -- --merge', () => {
  it.each(['merge', 'diff3'])(
    'takes of each section the record that fits the texts, in conflict style %s',
    async style => {
      const site = new Merged(people, guard, style);
      expect(site.read(record)).toContain('<<<<<<<');
      expect(await confirm(['--merge'])).toBe(0);
      expect(site.drift).toEqual([]);
      expect(site.days).toEqual({
        base: '2026-01-31',
        guard: '2026-02-02',
        page: '2026-02-02',
        people: '2026-02-01',
      });
      expect(loadContent(site.root).findings.filter(({ rule }) => rule === 'counterparts')).toEqual([]);
    },
  );

  it('never claims a match that nobody recorded', async () => {
    // both changed the same section in their own way; the texts are resolved to a mixture
    const site = new Merged(people, theirs => change(theirs, '30', ['50', '50'], '2026-02-03'));
    const mixture = (text: string) =>
      text.replace(/<{7}[\s\S]*?>{7}[^\n]*\n/, match =>
        match.includes('Der') ? 'Der var 40.\n' : 'There were 50.\n',
      );
    site.edit(da, mixture).edit(en, mixture);
    expect(await confirm(['--merge'])).toBe(0);
    expect(site.days.people).toBe('2026-02-03');
    expect(site.drift).toEqual(['radar#people newer da']);
  });

  it('prefers what fits over what is newer', async () => {
    const site = new Merged(people, theirs => change(theirs, '30', ['50', '50'], '2026-02-03'));
    const ours = (text: string) => text.replace(/<{7}[^\n]*\n([\s\S]*?)={7}[\s\S]*?>{7}[^\n]*\n/, '$1');
    site.edit(da, ours).edit(en, ours);
    expect(await confirm(['--merge'])).toBe(0);
    expect(site.days.people).toBe('2026-02-01');
    expect(site.drift).toEqual([]);
  });

  it('waits until the texts are resolved', async () => {
    const site = new Merged(people, theirs => change(theirs, '30', ['50', '50'], '2026-02-03'));
    const before = site.read(record);
    expect(await confirm(['--merge'])).toBe(1);
    expect(site.read(record)).toBe(before);
    expect(process.stderr.write).toHaveBeenCalledWith(
      expect.stringMatching(
        /counterparts\.json: not resolved, the texts have errors\. Resolve them first\.\n$/,
      ),
    );
  });

  it('says when there is no conflict', async () => {
    const site = new ConfirmedSite();
    vi.stubEnv('CONTENT_DIR', join(site.root));
    expect(await confirm(['--merge'])).toBe(0);
    expect(process.stdout.write).toHaveBeenCalledWith('No counterparts.json has a merge conflict.\n');
  });
});
