import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as confirm } from '../../../scripts/confirm';
import { run as status } from '../../../scripts/status';
import { article, danish, termText } from '../content/site-folder';
import { ConfirmedSite, confirmedOn, radar } from './confirmed-site';

const da = 'articles/radar/da.mdx';
const en = 'articles/radar/en.mdx';
const record = 'articles/radar/counterparts.json';
const today = '2026-03-01';

let out: string[];
let err: string[];

beforeEach(() => {
  [out, err] = [[], []];
  vi.useFakeTimers({ now: new Date(`${today}T12:00:00Z`), toFake: ['Date'] });
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const use = (site: ConfirmedSite) => {
  vi.stubEnv('CONTENT_DIR', site.root);
  return site;
};
const changed = () =>
  use(new ConfirmedSite().edit(da, text => text.replace('30', '40').replace('på Al Asad', 'ved Al Asad')));
const confirmedDays = (site: ConfirmedSite) =>
  Object.fromEntries(
    Object.entries(JSON.parse(site.read(record)).sections as Record<string, { confirmed: string }>).map(
      ([id, { confirmed }]) => [id, confirmed],
    ),
  );

describe('npm run confirm', () => {
  it('records a page, and leaves what was in step as it was', async () => {
    const site = changed();
    expect(await confirm(['radar'])).toBe(0);
    expect(out).toEqual(['radar: recorded #base, #people.\n']);
    expect(site.drift).toEqual([]);
    expect(confirmedDays(site)).toEqual({
      base: today,
      guard: confirmedOn,
      page: confirmedOn,
      people: today,
    });
    expect(readdirSync(join(site.root, 'articles/radar')).sort()).toEqual([
      'counterparts.json',
      'da.mdx',
      'en.mdx',
      'page.yaml',
    ]);
  });

  it.each([[['radar#people']], [['radar', '#people']]])('records a section alone: %j', async args => {
    const site = changed();
    expect(await confirm(args)).toBe(0);
    expect(out).toEqual(['radar: recorded #people.\n']);
    expect(site.drift).toEqual(['radar#base newer da']);
  });

  it('says when there is nothing to record, and writes nothing', async () => {
    const site = use(new ConfirmedSite());
    const before = site.read(record);
    expect(await confirm(['radar#base'])).toBe(0);
    expect(out).toEqual(['radar: #base in step already.\n']);
    expect(site.read(record)).toBe(before);
  });

  it('writes one line per section, in the order of their ids', async () => {
    const lines = changed().read(record).split('\n');
    expect(lines.map(line => /^ {4}"([^"]+)"/.exec(line)?.[1]).filter(Boolean)).toEqual([
      'base',
      'guard',
      'page',
      'people',
    ]);
    expect(lines[3]).toMatch(
      /^ {4}"base": {"confirmed":"2026-01-31","da":{"hash":"[0-9a-f]{16}","text":"Basen\. Den stod på Al Asad\."},"en":/,
    );
  });

  it('takes the record of a renamed section along, and forgets one that is gone', async () => {
    const rename = (text: string) => text.replace('[#people]', '[#crew people]').replace(/### [\s\S]*$/, '');
    const site = use(new ConfirmedSite().edit(da, rename).edit(en, rename));
    expect(await confirm(['radar'])).toBe(0);
    expect(out).toEqual(['radar: forgot #guard, which neither language has any more.\n']);
    expect(confirmedDays(site)).toEqual({ base: confirmedOn, crew: confirmedOn, page: confirmedOn });
  });

  it('keeps the record of a section that one language lacks', async () => {
    const site = use(new ConfirmedSite().edit(en, text => text.replace(/### [\s\S]*$/, '')));
    expect(await confirm(['radar'])).toBe(0);
    expect(out).toEqual(['radar: left out #guard, which one language lacks.\n']);
    expect(await confirm(['radar#guard'])).toBe(1);
    expect(err).toEqual(['radar: not confirmed, one language lacks #guard. Write it there first.\n']);
    expect(confirmedDays(site).guard).toBe(confirmedOn);
  });

  it('refuses a page with errors, or in one language', async () => {
    const site = use(
      new ConfirmedSite({
        ...radar,
        ...article('other', 'Se [den](findes-ikke).\n', 'See it.\n'),
        ...onlyDanish,
      }),
    );
    const before = site.read('articles/other/counterparts.json');
    site.edit('articles/other/da.mdx', text => text.replace('Se', 'Læs'));
    expect(await confirm(['other', 'only', 'radar'])).toBe(1);
    expect(err.join('')).toMatch(
      /^other: not confirmed, it has errors\. Correct them first\.\n {2}.*da\.mdx:7:\d+ error: .*\(dead-link\)\n/,
    );
    expect(err.join('')).toContain('only: not confirmed, `en.mdx` is missing. Write it first.\n');
    expect(out).toEqual(['radar: #page, #base, #people, #guard in step already.\n']);
    expect(site.read('articles/other/counterparts.json')).toBe(before);
  });

  it('records every page with --all', async () => {
    const site = use(new ConfirmedSite({ ...radar, ...onlyDanish, ...beer }));
    site.edit(da, text => text.replace('30', '40')).edit('terms/beer/en.mdx', text => `${text}More.\n`);
    expect(await confirm(['--all'])).toBe(0);
    expect(out).toEqual(['radar: recorded #people.\n', 'term:beer: recorded #page.\n']);
    expect(existsSync(join(site.root, 'articles/only/counterparts.json'))).toBe(false);
  });

  it.each([
    [['rader'], 'Unknown page `rader`. Nearest: `radar`.'],
    [['radar#bases'], 'Unknown section `bases` of `radar`. Nearest: `base`.'],
    [['#base'], 'Unexpected `#base`, expected the id of a page before it.'],
    [['beer'], 'Unknown page `beer`.'],
    [[], 'Expected either ids of pages, or `--all`, or `--merge`.'],
    [['radar', '--all'], 'Expected either ids of pages, or `--all`, or `--merge`.'],
  ])('tells what is wrong with %j', async (args, fault) => {
    use(new ConfirmedSite({ ...radar, ...beer }));
    expect(await confirm(args)).toBe(2);
    expect(err.join('')).toContain(fault);
  });
});

describe('npm run status', () => {
  it('tells the sections that are not in step, and how many are how', async () => {
    changed();
    expect(await status([])).toBe(0);
    expect(out.join('')).toBe(
      'radar\n  #base    newer in Danish  (confirmed 2026-01-31)\n  #people  newer in Danish  (confirmed 2026-01-31)\n\n' +
        '1 page, 4 sections: 2 in step, 2 newer in Danish.\n',
    );
  });

  it('tells all sections of a page that is named, in Danish when asked', async () => {
    changed();
    await status(['radar#people', '#guard', '--lang', 'da']);
    expect(out.join('')).toBe(
      'radar\n  #people  nyere på dansk  (bekræftet 2026-01-31)\n  #guard   i takt  (bekræftet 2026-01-31)\n\n' +
        '1 side, 2 afsnit: 1 nyere på dansk, 1 i takt.\n',
    );
  });

  it('shows what changed, word by word', async () => {
    changed();
    await status(['--changes']);
    expect(out.join('')).toContain('      da: Basen. Den stod [-på-] {+ved+} Al Asad.\n');
  });

  it('prints JSON and nothing else', async () => {
    changed();
    await status(['radar#people', '--json', '--changes']);
    expect(JSON.parse(out.join(''))).toEqual({
      pages: [
        {
          page: 'radar',
          sections: [
            {
              section: 'people',
              state: 'newer',
              locale: 'da',
              confirmed: confirmedOn,
              changes: {
                da: [
                  { kind: 'same', text: 'Folkene. Der var' },
                  { kind: 'del', text: '30.' },
                  { kind: 'ins', text: '40.' },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  it('fails with --strict unless all is in step', async () => {
    changed();
    expect(await status(['--strict'])).toBe(1);
    use(new ConfirmedSite());
    expect(await status(['--strict'])).toBe(0);
  });

  it('leaves pages with errors out, and says so', async () => {
    use(new ConfirmedSite().edit(en, text => `${text}\n<Note\n`));
    expect(await status([])).toBe(0);
    expect(out.join('')).toBe('0 pages, 0 sections: –.\n');
    expect(err.join('')).toContain('Pages with errors are left out');
  });
});

const onlyDanish = Object.fromEntries(
  Object.entries(danish('Tekst.\n')).map(([path, text]) => [path.replace('radar', 'only'), text]),
);
const beer = {
  'terms/beer/page.yaml': '',
  'terms/beer/da.mdx': termText('øl', 'oel'),
  'terms/beer/en.mdx': termText('beer', 'beer'),
};
