import { XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import xliff2js from 'xliff/xliff2js';
import { readXliff } from '../../../lib/exchange/xliff-reader';
import { article } from '../content/site-folder';
import { readXml } from '../publish/read-xml';
import { ExchangedSite, retarget } from './exchanged-site';

const files = article(
  'radar',
  'En **fed** og [dør](#a).[^S13] 1 \\< 2 & 3\n\n## A [#a]\n\nB.\n',
  'A **bold** and [door](#a).[^S13] 1 & 3\n\n## A [#a]\n\nB.\n',
);

/** Words and ids alone, of what the package `xliff` read. */
function bare(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map(item => {
    if (typeof item === 'string') return item;
    const [[type, { id, contents }]] = Object.entries(item) as [[string, { id: string; contents?: unknown }]];
    return contents === undefined ? `${type} ${id}` : [`${type} ${id}`, bare(contents)];
  });
}

it('is XLIFF to other readers, with the same words and codes', async () => {
  const xliff = new ExchangedSite(files).export('en', true);
  expect(XMLValidator.validate(xliff)).toBe(true);
  const js = (await xliff2js(xliff)) as {
    sourceLanguage: string;
    targetLanguage: string;
    resources: Record<
      string,
      Record<string, { groupUnits: Record<string, { source: unknown; target: unknown }> }>
    >;
  };
  expect([js.sourceLanguage, js.targetLanguage]).toEqual(['da', 'en']);
  const { source, target } = js.resources.radar!.page!.groupUnits['page.3']!;
  expect(bare(source)).toEqual([
    'En ',
    ['Span 1', 'fed'],
    ' og ',
    ['Span 2', 'dør'],
    '.',
    'Standalone 3',
    ' 1 < 2 & 3',
  ]);
  expect(bare(target)).toEqual([
    'A ',
    ['Span 1', 'bold'],
    ' and ',
    ['Span 2', 'door'],
    '.',
    'Standalone 3',
    ' 1 & 3',
  ]);
});

it('has unique ids, data for every code, and the order of elements that the standard has', () => {
  // JSX, which reads it here, takes braces for code
  const root = readXml(new ExchangedSite(files).export('en', true).replace(/[{}]/g, ''));
  const file = root.children[0]!;
  expect(file.children.map(({ name }) => name)).toEqual(['skeleton', 'group', 'group']);
  const units = file.children.slice(1).flatMap(group => group.children);
  expect(new Set(units.map(({ attributes }) => attributes.id)).size).toBe(units.length);
  const order = ['notes', 'originalData', 'segment'];
  for (const unit of units) {
    const names = unit.children.map(({ name }) => name);
    expect(names).toEqual(order.filter(name => names.includes(name)));
    const data = unit.children.find(({ name }) => name === 'originalData')?.children ?? [];
    const known = data.map(({ attributes }) => attributes.id);
    const named =
      JSON.stringify(unit)
        .match(/"dataRef\w*":"(\w+)"/g)
        ?.map(match => match.split('"')[3]) ?? [];
    expect(new Set(named)).toEqual(new Set(known));
  }
});

it('reads what tools make of it: marks, references, CDATA, several segments', () => {
  const xliff = new ExchangedSite(files).export('en', true);
  const read = (target: string) =>
    readXliff(retarget(xliff, 'a.2', () => target)).pages[0]!.targets.get('a.2');
  expect(read('B <mrk id="m1" type="term">x</mrk> &#229;&#xE6;&amp;lt;<![CDATA[<&amp;]]>')!.join('')).toBe(
    'B x åæ&lt;<&amp;',
  );
  expect(
    read(
      'B.</target></segment><ignorable><source> </source></ignorable><segment><source>C</source><target>C.',
    )!.join(''),
  ).toBe('B. C.');
});
