import { describe, expect, it } from 'vitest';
import { type Files, faults } from '../site-folder';
import { dataSite } from './data-site';

/** The faults of the site with one text in one of its files replaced. */
function faultsWith(file: string, from: string, to: string, more: Files = {}): string[] {
  const text = dataSite[file] as string;
  if (!text.includes(from)) throw new Error(`No \`${from}\` in ${file}.`);
  return faults({ ...dataSite, ...more, [file]: text.replace(from, to) });
}

describe('data files', () => {
  it('without a fault are read without a finding', () => {
    expect(faults(dataSite)).toEqual([]);
  });

  it('are optional', () => {
    expect(faults({})).toEqual([]);
  });

  it('with an unknown key tell the nearest one', () => {
    expect(faultsWith('data/timeline.yaml', '    scope: denmark', '    scop: denmark')).toEqual([
      'data/timeline.yaml:5:5 error: Missing key `events.0.scope`. Add it. (front-matter)',
      expect.stringContaining('data/timeline.yaml:7:5 error: Unexpected key `scop`'),
    ]);
  });

  it('tell a date that does not exist', () => {
    expect(faultsWith('data/timeline.yaml', '"2018-10"', '"2018-13"')).toEqual([
      'data/timeline.yaml:12:11 error: Unexpected value of `events.1.date`: expected a date that exists in the calendar. (front-matter)',
    ]);
  });

  it('tell an unknown source with the nearest ones', () => {
    expect(faultsWith('data/places.yaml', 'sources: [S13]', 'sources: [S130]')).toEqual([
      expect.stringMatching(
        /^data\/places\.yaml:22:15 error: Unknown source `S130`\. Nearest: `S13`.*add it to data\/sources\.yaml\. \(unknown-source\)$/,
      ),
    ]);
  });

  it('warn of an entry without a source', () => {
    expect(faultsWith('data/commanders.yaml', 'sources: [S13]', 'sources: []')).toEqual([
      'data/commanders.yaml:12:5 warning: Entry `per-pugholm-olsen` has no source. Name one: `sources: [S13]`. (uncited)',
    ]);
  });

  it.each([
    ['radar#base', 'radr#base', 'Unknown page `radr` in a link. Nearest: `radar`.'],
    [
      'radar#base',
      'radar#bas',
      'Unknown section `#bas` of `radar` in `articles/radar/da.mdx`. Nearest: `#base`.',
    ],
    ['radar#base', 'council', 'Unknown page `council` in a link. There is a term of that id'],
  ])('tell a link that leads nowhere: %s → %s', (from, to, message) => {
    const [fault, ...more] = faultsWith('data/personnel.yaml', from, to);
    expect(fault).toContain(`data/personnel.yaml:30:11 error: ${message}`);
    expect(more).toEqual([]);
  });

  it('may link to an entry of another one', () => {
    expect(faultsWith('data/personnel.yaml', 'radar#base', 'timeline#set-up')).toEqual([]);
  });

  it.each([
    [
      'data/timeline.yaml',
      'scope: nmi',
      'scope: nmj',
      'Unknown scope `nmj`. Nearest: `nmi`. (unknown-scope)',
    ],
    ['data/personnel.yaml', 'lane: base', 'lane: bse', 'Unknown lane `bse`. Nearest: `base`. (unknown-lane)'],
    ['data/places.yaml', 'map: iraq', 'map: irak', 'Unknown map `irak`. Nearest: `iran`, `iraq`.'],
    ['data/commanders.yaml', 'highlight: DK', 'highlight: DE', 'Unknown country `DE`.'],
    ['data/diagrams.yaml', 'term: council', 'term: counci', 'Unknown term `counci`. Nearest: `council`.'],
    ['data/diagrams.yaml', 'to: command', 'to: comand', 'Unknown node `comand`. Nearest: `command`'],
  ])('tell an unknown name in %s: %s → %s', (file, from, to, message) => {
    const found = faultsWith(file, from, to);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${file}:`);
    expect(found[0]).toContain(message);
  });

  it.each([
    [
      'data/timeline.yaml',
      'id: set-up',
      'id: command',
      'Unexpected second id `command`, first used on line 5.',
    ],
    ['data/timeline.yaml', 'id: set-up', 'id: notes', 'Unexpected id `notes`: the interface uses it.'],
    ['data/timeline.yaml', 'id: set-up', 'id: y2018', 'Unexpected id `y2018`: the interface uses it.'],
    [
      'data/personnel.yaml',
      'id: base-2015',
      'id: base',
      'Unexpected second id `base`, first used on line 3.',
    ],
  ])('tell an id that another has in %s: %s → %s', (file, from, to, message) => {
    expect(faultsWith(file, from, to).join('\n')).toContain(message);
  });

  it.each([
    ['[33.3, 44.4]', '[133.3, 44.4]', 'expected a latitude from -90 to 90.'],
    ['[33.3, 44.4]', '[44.4, 33.3]', 'Unexpected position 44.4, 33.3: it lies off the map `iraq`.'],
    ['    precision: city\n    sources: [S13]', '    sources: [S13]', 'Write both or neither.'],
  ])('tell a position that cannot be: %s → %s', (from, to, message) => {
    const found = faultsWith('data/places.yaml', from, to);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it.each([
    [
      'data/personnel.yaml',
      'to: "2019-06"',
      'to: "2017"',
      'Unexpected date `2017` of `to`, before `2018` of `from`.',
    ],
    [
      'data/commanders.yaml',
      'lastSeen: "2021-04"',
      'lastSeen: "2020-10"',
      'Unexpected date `2020-10` of `lastSeen`',
    ],
    [
      'data/commanders.yaml',
      'lastSeen: "2021-04"',
      'to: "2021"\n    lastSeen: "2021-04"',
      '`lastSeen` beside `to`',
    ],
  ])('tell a period that cannot be in %s: %s → %s', (file, from, to, message) => {
    expect(faultsWith(file, from, to).join('\n')).toContain(message);
  });

  it('take the end of a month for the end of a period that begins in it', () => {
    expect(faultsWith('data/commanders.yaml', 'lastSeen: "2021-04"', 'lastSeen: "2020-11"')).toEqual([]);
  });
});

describe('pages with data', () => {
  it('need the file', () => {
    const { 'data/places.yaml': _, ...files } = dataSite;
    expect(faults(files)).toEqual([
      'pages/places/page.yaml:1:7 error: Missing file data/places.yaml. Write it, or remove `data`. (data)',
    ]);
  });

  it('are one for each kind of data', () => {
    const [fault] = faultsWith('pages/places/page.yaml', 'places', 'personnel');
    expect(fault).toContain('data/places.yaml:1:1 warning: No page shows this.');
    expect(faultsWith('pages/places/page.yaml', 'places', 'personnel').join('\n')).toContain(
      'Unexpected second page with `data: personnel`',
    );
  });

  it('have no section with the id of an entry', () => {
    expect(faultsWith('pages/timeline/da.mdx', '#how', '#set-up').join('\n')).toContain(
      'Unexpected section id `set-up`: an entry of the page',
    );
  });

  it('have a section for every diagram', () => {
    const found = faultsWith('data/diagrams.yaml', 'id: chain', 'id: chian');
    expect(found).toEqual([
      'data/diagrams.yaml:2:9 error: Diagram `chian` has no section to stand in. Give a section of a page with `data` the id `[#chian]`. (data)',
    ]);
  });
});
