import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { glossaryTbx } from '../../../lib/publish/glossary-tbx';
import { smallContent } from './small-site';

const many = ['conceptEntry', 'langSec', 'termSec', 'termNote', 'descrip'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: name => many.includes(name),
});

it('is TBX-Basic: a concept per term, with both languages, definitions, subject field and status', () => {
  const tbx = glossaryTbx(smallContent());
  expect(XMLValidator.validate(tbx)).toBe(true);
  const root = parser.parse(tbx).tbx;
  expect(root).toMatchObject({
    '@type': 'TBX-Basic',
    '@style': 'dca',
    '@xmlns': 'urn:iso:std:iso:30042:ed-2',
    tbxHeader: { fileDesc: { titleStmt: { title: 'Sidestykke' } } },
  });
  const [ally, awacs] = root.text.body.conceptEntry;
  expect(ally).toMatchObject({ '@id': 'c-ally', langSec: [{ '@xml:lang': 'en' }] });
  const termSec = (term: string, status: string, termType: string) => ({
    term,
    termNote: [
      { '@type': 'administrativeStatus', '#text': `${status}-admn-sts` },
      { '@type': 'termType', '#text': termType },
    ],
  });
  expect(awacs).toEqual({
    '@id': 'c-awacs',
    descrip: [
      { '@type': 'subjectField', '@xml:lang': 'da', '#text': 'Fly' },
      { '@type': 'subjectField', '@xml:lang': 'en', '#text': 'Aircraft' },
    ],
    langSec: [
      {
        '@xml:lang': 'da',
        descrip: [{ '@type': 'definition', '#text': 'AWACS-fly.' }],
        termSec: [
          termSec('AWACS-fly', 'preferredTerm', 'fullForm'),
          termSec('AWACS', 'admittedTerm', 'abbreviation'),
          termSec('radarfly', 'admittedTerm', 'variant'),
          termSec('AWACS-flyet', 'admittedTerm', 'variant'),
        ],
      },
      {
        '@xml:lang': 'en',
        descrip: [{ '@type': 'definition', '#text': 'Aircraft with a radar, which watches "the air".' }],
        termSec: [
          termSec('AWACS aircraft', 'preferredTerm', 'fullForm'),
          termSec('AWACS', 'admittedTerm', 'abbreviation'),
        ],
      },
    ],
  });
});
