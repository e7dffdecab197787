// Long because it is a table: a row for each kind of fault, so that a rule without one is seen at a glance.
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../lib/check/check';
import { ruleIds } from '../../../lib/check/rules';
import { localized } from '../../../lib/i18n/locales';
import { type Files, writeSite } from '../content/site-folder';
import { goodSite } from './good-site';

/** A change to the good site: file → its new text, or undefined where it is gone. */
type Seed = Readonly<Record<string, string | Uint8Array | undefined>>;

const da = 'articles/radar/da.mdx';
const en = 'articles/radar/en.mdx';

/** Replaces a part of a file, which has to stand in it exactly once. */
function put(file: string, from: string, to: string): Seed {
  const text = String(goodSite[file]);
  if (text.split(from).length !== 2) throw new Error(`\`${from}\` does not stand once in ${file}.`);
  return { [file]: text.replace(from, () => to) };
}

/** A PNG's first bytes, which say how large it is. */
function png(width: number, height: number, bytes = 100): Uint8Array {
  const file = Buffer.alloc(bytes);
  file.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

const picture = (bytes: Uint8Array): Seed => ({
  'articles/radar/radar.png': bytes,
  [da]: String(goodSite[da]).replace('./radar.svg', './radar.png'),
  [en]: String(goodSite[en]).replace('./radar.svg', './radar.png'),
});

/** Words that no dictionary need know. */
const manyWords = (words: number) => `${Array.from({ length: words }, () => 'luftbevogtning').join(' ')}.`;

const confirmed = (side: string) =>
  JSON.stringify({
    version: 1,
    sections: {
      'the-work': {
        confirmed: '2026-11-01',
        da: { hash: side, text: 'Før.' },
        en: { hash: side, text: 'Before.' },
      },
    },
  });

/** Pages that nobody has confirmed: that alone is no fault here. */
const allowedDrift = `allow:
${[
  da,
  ...['pages/about', 'pages/commanders', 'pages/places', 'pages/timeline', 'terms/radar-team'].map(
    folder => `${folder}/da.mdx`,
  ),
]
  .map(file => `  - {rule: drift, file: ${file}, text: page, reason: x}`)
  .join('\n')}
`;

/** What is seeded, what is to be found and where, and words of the remedy. */
const table: readonly [name: string, seed: Seed, found: string, remedy: string][] = [
  // files
  [
    'a file without page.yaml',
    { 'articles/radar/page.yaml': undefined },
    'articles/radar/page.yaml:1:1 missing-file',
    'Write it',
  ],
  [
    'a page without a text',
    { 'pages/extra/page.yaml': '' },
    'pages/extra/page.yaml:1:1 missing-file',
    'Write one',
  ],
  [
    'a text that is too large',
    { 'words.da.txt': `# ${'x'.repeat(1_000_001)}` },
    'words.da.txt:1:1 spelling',
    'expected at most 1 MB',
  ],
  [
    'a folder that is no id',
    { 'articles/Den_Anden/page.yaml': '' },
    'articles/Den_Anden/page.yaml:1:1 page-id',
    'Rename the folder',
  ],
  // front matter and YAML
  [
    'YAML that cannot be read',
    put('data/places.yaml', 'precision: site', 'precision: @site'),
    'data/places.yaml:7:16 yaml',
    'in quotes',
  ],
  [
    'a key twice',
    put('articles/radar/page.yaml', 'related: []', 'group: air'),
    'articles/radar/page.yaml:2:1 yaml',
    'Correct the YAML',
  ],
  [
    'a missing key',
    put(da, 'summary: Den danske radar holdt øje med luften.\n', ''),
    `${da}:2:1 front-matter`,
    'Add it',
  ],
  [
    'an unknown key',
    put(da, 'updated: 2026-11-22', 'updated: 2026-11-22\nopdated: 2026-11-22'),
    `${da}:6:1 unknown-key`,
    'Did you mean `updated`?',
  ],
  [
    'a day that does not exist',
    put(da, '2026-11-22', '2026-11-31'),
    `${da}:5:10 front-matter`,
    'exists in the calendar',
  ],
  [
    'text in the place of a number',
    put('articles/radar/page.yaml', 'related: []', 'order: first'),
    'articles/radar/page.yaml:2:8 front-matter',
    'expected number',
  ],
  [
    'a key that only pages have',
    put('articles/radar/page.yaml', 'related: []', 'data: maps'),
    'articles/radar/page.yaml:2:1 unknown-key',
    'Unexpected key',
  ],
  [
    'an address that is none',
    put('site.yaml', 'https://radaren.example', 'radaren'),
    'site.yaml:4:10 front-matter',
    'expected an absolute address',
  ],
  [
    'a slug that another page has',
    put('pages/timeline/da.mdx', 'slug: dagene', 'slug: stederne'),
    'pages/timeline/da.mdx:3:7 slug',
    'Choose another',
  ],
  [
    'a slug that the site uses',
    put('pages/timeline/da.mdx', 'slug: dagene', 'slug: soeg'),
    'pages/timeline/da.mdx:3:7 slug',
    'Choose another',
  ],
  // site.yaml
  [
    'an unknown group',
    put('articles/radar/page.yaml', 'group: air', 'group: sea'),
    'articles/radar/page.yaml:1:8 unknown-group',
    'Add it to site.yaml',
  ],
  [
    'an unknown theme',
    put('terms/radar-team/page.yaml', 'theme: units', 'theme: unit'),
    'terms/radar-team/page.yaml:1:8 unknown-group',
    'Add it to site.yaml',
  ],
  [
    'a group twice',
    put('site.yaml', 'themes:', '  - {id: air, title: {da: Luften, en: Air}}\nthemes:'),
    'site.yaml:7:10 site-id',
    'Choose another',
  ],
  [
    'a group that takes an id of the interface',
    put('site.yaml', 'themes:', '  - {id: latest, title: {da: Nyt, en: News}}\nthemes:'),
    'site.yaml:7:10 site-id',
    'Choose another',
  ],
  [
    'a way in that leads nowhere',
    put('site.yaml', 'links: [radar]', 'links: [rader]'),
    'site.yaml:10:68 dead-link',
    'Nearest: `radar`',
  ],
  // MDX
  ['a tag left open', put(da, '</Note>', ''), `${da}:17:1 mdx-syntax`, 'Close the component'],
  [
    'an import',
    put(da, '## Arbejdet', 'import x from "x"\n\n## Arbejdet'),
    `${da}:9:1 no-import`,
    'Remove the line',
  ],
  ['an expression', put(da, 'Vi kender', '{kode} Vi kender'), `${da}:19:1 no-expression`, 'for a brace'],
  [
    'an unknown component',
    put(da, 'Vi kender dem ikke alle.', '<Ord>Vi kender dem ikke alle.</Ord>'),
    `${da}:19:1 unknown-component`,
    'expected one of',
  ],
  [
    'an attribute that is unknown',
    put(da, '<Note title', '<Note id="x" title'),
    `${da}:17:7 attribute`,
    'Remove it',
  ],
  [
    'an attribute that is missing',
    put(da, '<Note title="Om tallene">', '<Note>'),
    `${da}:17:1 attribute`,
    'Add `title="…"`',
  ],
  [
    'a component without content',
    put(da, '\nVi kender dem ikke alle.\n\n', ''),
    `${da}:17:1 component-children`,
    'remove the component',
  ],
  [
    'a component inside a sentence',
    put(da, 'Vi kender dem', 'Vi <Quote is="en">know</Quote> dem'),
    `${da}:19:4 component-place`,
    'blank line before and after',
  ],
  // headings and sections
  [
    'a heading of the first level',
    { ...put(da, '## Arbejdet', '# Arbejdet'), ...put(en, '## The work', '# The work') },
    `${da}:9:1 heading-level\n${en}:9:1 heading-level`,
    'expected `##`',
  ],
  [
    'a heading in a component',
    put(da, 'Vi kender dem', '## Ord\n\nVi kender dem'),
    `${da}:19:1 heading-place`,
    'move it out',
  ],
  [
    'a heading without words',
    put(da, '## Arbejdet [#the-work]', '## [#the-work]'),
    `${da}:9:1 heading-text`,
    'Write them',
  ],
  [
    'a link in a heading',
    put(da, '## Bagefter [', '## [Bagefter](radar) ['),
    `${da}:15:4 plain-heading`,
    'into the text below',
  ],
  [
    'a section without an id',
    { ...put(da, '## Bagefter [#afterwards]', '## Bagefter'), ...put(en, '#afterwards', '#bagefter') },
    `${da}:15:1 section-id`,
    'Write `[#bagefter]`',
  ],
  [
    'an id twice',
    { ...put(da, '#afterwards', '#the-work'), ...put(en, '#afterwards', '#the-work') },
    `${da}:15:1 section-id\n${en}:15:1 section-id`,
    'Choose another',
  ],
  [
    'an id of the interface',
    { ...put(da, '#afterwards', '#notes'), ...put(en, '#afterwards', '#notes') },
    `${da}:15:1 section-id\n${en}:15:1 section-id`,
    'Choose another',
  ],
  [
    'a section that one language lacks',
    put(da, '(timeline#first-day).', '(timeline#first-day).\n\n## Ordet [#word]'),
    `${da}:25:1 section-missing`,
    'Write it there',
  ],
  [
    'a section at another level',
    put(en, '## Afterwards', '### Afterwards'),
    `${da}:15:1 section-order`,
    'Danish: ## #the-work, ## #afterwards. English: ## #the-work, ### #afterwards.',
  ],
  [
    'questions to no section',
    put(da, 'updated: 2026-11-22', 'updated: 2026-11-22\nquestions: {nowhere: ["Hvor?"]}'),
    `${da}:6:22 unknown-section`,
    'Correct or remove it',
  ],
  // links, pictures, notes and sources
  [
    'a link to no page',
    put('pages/about/da.mdx', '(radar)', '(rader)'),
    'pages/about/da.mdx:7:8 dead-link',
    'Nearest: `radar`',
  ],
  [
    'a link to no section',
    put('pages/about/da.mdx', '(radar)', '(radar#the-wrok)'),
    'pages/about/da.mdx:7:8 dead-link',
    'Nearest: `#the-work`',
  ],
  [
    'a link to a term without its mark',
    put('pages/about/da.mdx', '(radar)', '(radar-team)'),
    'pages/about/da.mdx:7:8 dead-link',
    'write `term:radar-team`',
  ],
  [
    'a script as an address',
    put('pages/about/da.mdx', '(radar)', '(javascript:x)'),
    'pages/about/da.mdx:7:8 link-scheme',
    'Remove the link',
  ],
  [
    'a picture that is not there',
    put(da, './radar.svg', './rader.svg'),
    `${da}:13:1 media`,
    'Put it beside the page',
  ],
  [
    'a file that is no picture',
    { ...put(da, './radar.svg', './x.exe'), 'articles/radar/x.exe': 'MZ' },
    `${da}:13:1 media`,
    'expected one of',
  ],
  [
    'a picture without words',
    put(da, '![Radaren i sandet]', '![]'),
    `${da}:13:1 alt-text`,
    'Write what it shows',
  ],
  [
    'a picture with a file name for words',
    put(da, '![Radaren i sandet]', '![radar.svg]'),
    `${da}:13:1 alt-text`,
    'Write what it shows',
  ],
  [
    'a picture of too many bytes',
    picture(png(640, 400, 300_600)),
    `${da}:13:1 image-size`,
    'Save it smaller',
  ],
  ['a picture that is too wide', picture(png(2401, 400)), `${da}:13:1 image-size`, 'Scale it down'],
  [
    'a note without a body',
    put(da, 'sandet](./radar.svg)', 'sandet](./radar.svg)\n\nOrdet.[^ord]'),
    `${da}:15:7 note`,
    'Write `[^ord]: …`',
  ],
  [
    'an unknown source',
    put('data/timeline.yaml', 'sources: [S13]', 'sources: [S16]'),
    'data/timeline.yaml:9:15 unknown-source',
    'add it to data/sources.yaml',
  ],
  [
    'a number without a source',
    {
      ...put(da, 'end før.[^S15]', 'end før.[^S15]\n\nDen så 3 fly.'),
      ...put(en, 'before.[^S15]', 'before.[^S15]\n\nIt saw three aircraft.'),
    },
    `${da}:13:1 uncited`,
    'Cite one',
  ],
  [
    'an article on too few sources',
    { ...put(da, 'end før.[^S15]', 'end før.[^S13]'), ...put(en, 'before.[^S15]', 'before.[^S13]') },
    `${da}:1:1 few-sources\n${en}:1:1 few-sources`,
    'Cite more',
  ],
  // data
  [
    'an entry without a source',
    put('data/timeline.yaml', '    sources: [S13]\n', ''),
    'data/timeline.yaml:4:5 uncited',
    'Name one',
  ],
  [
    'an entry whose id is taken',
    put(
      'data/places.yaml',
      'places:\n',
      'places:\n  - {id: the-base, name: {da: Lejren, en: The camp}, country: {da: Irak, en: Iraq}, map: iraq, text: {da: Lejr., en: Camp.}, sources: [S14]}\n',
    ),
    'data/places.yaml:3:9 entry-id',
    'Choose another',
  ],
  [
    'an entry that takes an id of the interface',
    put('data/commanders.yaml', 'id: first-chief', 'id: y2016'),
    'data/commanders.yaml:2:9 entry-id',
    'Choose another',
  ],
  [
    'an unknown scope',
    put('data/timeline.yaml', 'scope: denmark', 'scope: denmerk'),
    'data/timeline.yaml:6:12 unknown-scope',
    'Nearest: `denmark`',
  ],
  [
    'a position off the map',
    put('data/places.yaml', '[33.8, 42.4]', '[42.4, 133.8]'),
    'data/places.yaml:6:15 position',
    'Write latitude, then longitude',
  ],
  [
    'an unknown map',
    put('data/places.yaml', 'map: iraq', 'map: irak'),
    'data/places.yaml:5:10 unknown-map',
    'Nearest: `iran`',
  ],
  [
    'a period that ends before it begins',
    put('data/commanders.yaml', 'to: "2017"', 'to: "2015"'),
    'data/commanders.yaml:8:9 period',
    'Correct one of them',
  ],
  [
    'an edge to no node',
    put('data/diagrams.yaml', 'to: team', 'to: teem'),
    'data/diagrams.yaml:8:27 unknown-node',
    'Nearest: `team`',
  ],
  [
    'data that no page shows',
    { 'data/personnel.yaml': 'lanes: []\nentries: []\n' },
    'data/personnel.yaml:1:1 data',
    'Write `data: personnel`',
  ],
  [
    'a diagram without a section',
    put('data/diagrams.yaml', 'id: who-decides', 'id: who-decide'),
    'data/diagrams.yaml:2:9 data',
    '`[#who-decide]`',
  ],
  // counterparts
  [
    'another year',
    put(en, 'came in 2016', 'came in 2017'),
    `${da}:7:15 counterpart-figures`,
    'which has `2017`',
  ],
  ['another percentage', put(en, '12.5 %', '12.6 %'), `${da}:11:8 counterpart-figures`, 'which has `12.6 %`'],
  [
    'another unit',
    put(en, '12.5 %', '12.5 km'),
    `${da}:11:8 counterpart-figures`,
    'stands for something else',
  ],
  [
    'another day',
    put(en, 'on 4 October', 'on 5 October'),
    `${da}:11:29 counterpart-figures`,
    'which has `5`',
  ],
  [
    'a number that is written the other language’s way',
    { ...put(da, '12,5 % flere', '1,500 flere'), ...put(en, '12.5 % more', '1,500 more') },
    `${da}:11:8 counterpart-figures`,
    'comma and point change places',
  ],
  [
    'a name that one language lacks',
    put(en, 'Anna Jensen', 'a woman'),
    `${da}:23:18 counterpart-names\n${da}:23:23 counterpart-names`,
    'Name it there too',
  ],
  [
    'a source that one language lacks',
    put(en, '[^S14]', '[^S14][^S15]'),
    `${en}:7:73 counterpart-sources`,
    'Cite it there too',
  ],
  [
    'a linked term that one language lacks',
    put(en, 'A Danish radar team', 'A [Danish radar team](term:radar-team)'),
    `${en}:7:33 term-counterpart`,
    'Link to it there too',
  ],
  [
    'a term by another word',
    put(en, 'A Danish radar team', 'A crew'),
    `${da}:7:30 terminology`,
    'such as `Danish radar team`',
  ],
  [
    'a section changed since it matched',
    { 'articles/radar/counterparts.json': confirmed('0000000000000000'), 'check.yaml': allowedDrift },
    `${da}:9:1 drift`,
    'npm run confirm -- radar#the-work',
  ],
  [
    'a record of another form',
    { 'articles/radar/counterparts.json': '{"version": 2, "sections": {}}' },
    'articles/radar/counterparts.json:1:13 counterparts',
    'expected 1',
  ],
  [
    'a place left to fill in',
    put(da, 'Vi kender dem ikke alle.', 'TODO: tekst'),
    `${da}:19:1 placeholder`,
    'Write the text',
  ],
  [
    'an old address that is a page’s',
    { 'redirects.yaml': '/da/gammel/: /da/om/\n/da/dagene/: /da/om/\n' },
    'redirects.yaml:2:14 redirect',
    'Remove the line',
  ],
  [
    'an old address that leads on twice',
    { 'redirects.yaml': '/da/a/: /da/b/\n/da/b/: /da/om/\n' },
    'redirects.yaml:1:9 redirect',
    'Write `/da/om/` instead',
  ],
  // words, reviews, pages
  [
    'a misspelt word',
    put(da, 'Radaren kom i', 'Radarren kom i'),
    `${da}:7:1 spelling`,
    'Did you mean `Radaren`',
  ],
  [
    'a misspelt word in English',
    put(en, 'kept an eye on', 'keept an eye on'),
    `${en}:4:27 spelling`,
    'Did you mean `kept`',
  ],
  [
    'an idle line of a word list',
    { 'words.da.txt': '# Ord\nkrudtuglernes\n' },
    'words.da.txt:2:1 spelling',
    'Remove the line',
  ],
  [
    'long sentences and words',
    { ...put(da, 'Vi kender dem ikke alle.', manyWords(110)) },
    `${da}:1:1 readability`,
    'Divide long sentences',
  ],
  [
    'a page that nothing leads to',
    {
      'pages/extra/page.yaml': '',
      'pages/extra/da.mdx': String(goodSite['pages/about/da.mdx'])
        .replaceAll('Om stedet', 'Mere')
        .replace('slug: om', 'slug: mere'),
    },
    'pages/extra/page.yaml:1:1 orphan',
    'Link to `extra`',
  ],
  [
    'a term that nothing uses',
    {
      'terms/base/page.yaml': '',
      'terms/base/da.mdx':
        '---\nterm: luftbase\nslug: luftbase\ndefinition: Sted med fly.\nupdated: 2026-11-22\n---\n',
    },
    'terms/base/page.yaml:1:1 unused-term',
    'or remove it',
  ],
  [
    'a review that is overdue',
    put('articles/radar/page.yaml', '2027-01-01', '2026-11-01'),
    'articles/radar/page.yaml:3:11 review-overdue',
    'Read the page again',
  ],
  // check.yaml and redirects.yaml
  [
    'an entry of check.yaml that allows nothing',
    { 'check.yaml': 'allow:\n  - {rule: orphan, file: articles/radar/da.mdx, reason: x}\n' },
    'check.yaml:2:12 allow',
    'Remove it',
  ],
  [
    'an old address that is no path',
    { 'redirects.yaml': '/da/gammel: /da/ny/\n' },
    'redirects.yaml:1:1 front-matter',
    'begins and ends with `/`',
  ],
];

/** How a message begins, but for the values in it. */
function ownWords(message: string): string {
  return message.replace(/`[^`]*`/g, '').slice(0, 12);
}

async function check(seed: Seed) {
  const files = Object.fromEntries(
    Object.entries({ ...goodSite, ...seed }).filter(([, text]) => text !== undefined),
  ) as Files;
  const root = writeSite(files);
  const { findings } = await checkContent(root, { today: '2026-11-22' });
  return findings.map(finding => ({
    at: `${finding.path.replace(`${root}/`, '')}:${finding.line}:${finding.column} ${finding.rule}`,
    message: localized(locale => finding.message[locale].replaceAll(`${root}/`, '')),
    rule: finding.rule,
  }));
}

describe('a seeded fault', () => {
  it('is the only thing found: the site it is put into has none', async () => {
    expect(await check({})).toEqual([]);
  }, 60_000);

  it.each(table)(
    'is told at its place, with its remedy, in both languages: %s',
    async (_name, seed, found, remedy) => {
      const findings = await check(seed);
      expect(findings.map(({ at }) => at)).toEqual(found.split('\n'));
      for (const { message, rule } of findings) {
        expect(message.en).toContain(remedy);
        // what is left in English would begin the same
        expect(ownWords(message.da)).not.toBe(ownWords(message.en));
        expect(message.da).toMatch(/[.?]$/);
        expect(ruleIds).toContain(rule);
      }
    },
  );

  it('is of more than forty kinds, by more than thirty rules', () => {
    expect(table.length).toBeGreaterThan(40);
    expect(new Set(table.map(([, , found]) => found.split(' ').at(-1))).size).toBeGreaterThan(30);
  });
});
