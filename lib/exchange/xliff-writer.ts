import { relative, sep } from 'node:path';
import { pageName } from '../drift/page-refs';
import { changesOf } from '../drift/status-table';
import { counterpartOf, type Locale } from '../i18n/locales';
import { type XmlElement, xml, xmlDocument } from '../publish/xml';
import { proseForm } from '../text/prose-form';
import type { ApprovedTerms } from './approved-terms';
import { type Code, type Inline, wordsOf } from './inline';
import { type PageUnits, textPath } from './selection';
import { isOptional, type Unit } from './units';

/** What a file for translators carries to be imported again: per section, the state of both texts. */
export interface Skeleton {
  version: 1;
  sections: Record<string, Partial<Record<Locale, string>>>;
}

type Section = PageUnits['sections'][number];

/**
 * Pages as XLIFF 2.0: a file per page, a group per section, a unit per block. Codes stand in `<originalData>`; links,
 * notes and pictures cannot be deleted. The skeleton has the fingerprints that tell a stale file.
 * @param root the content folder
 */
export function writeXliff(
  pages: readonly PageUnits[],
  { to, root, terms }: { to: Locale; root: string; terms: ApprovedTerms },
): string {
  const from = counterpartOf(to);
  return xmlDocument(
    xml(
      'xliff',
      { xmlns: 'urn:oasis:names:tc:xliff:document:2.0', version: '2.0', srcLang: from, trgLang: to },
      ...pages.map(({ draft, sections }) =>
        xml(
          'file',
          {
            id: pageName(draft),
            original: relative(root, textPath(draft, from)).split(sep).join('/'),
            canResegment: 'no',
          },
          xml('skeleton', {}, JSON.stringify(skeletonOf(sections, to))),
          ...sections.map(section => groupOf(section, to, terms)),
        ),
      ),
    ),
  );
}

function skeletonOf(sections: readonly Section[], to: Locale): Skeleton {
  const entries = sections.map(({ id, source, target }) => [
    id,
    { [counterpartOf(to)]: source.hash, ...(target && { [to]: target.hash }) },
  ]);
  return { version: 1, sections: Object.fromEntries(entries) };
}

function groupOf(section: Section, to: Locale, terms: ApprovedTerms): XmlElement {
  const [first, ...others] = section.units;
  return xml(
    'group',
    { id: section.id },
    unitOf(first!, section, notesOnSection(section, to), terms),
    ...others.map(unit => unitOf(unit, section, [], terms)),
  );
}

/** The wording that both languages had when they last matched, and what has changed since. */
function notesOnSection({ drift, target, isAligned }: Section, to: Locale): XmlElement[] {
  const from = counterpartOf(to);
  const notes: XmlElement[] = [];
  if (drift?.last && drift.state !== 'inStep') {
    for (const line of changesOf(drift)) notes.push(note('change', line));
    notes.push(note('previous-source', drift.last[from].text), note('previous-target', drift.last[to].text));
  }
  // with other blocks than the source, the present text is no target of any unit
  if (target && !isAligned)
    notes.push(note('present-target', target.blocks.map(({ content }) => wordsOf(content)).join('\n')));
  return notes;
}

function note(category: string, text: string): XmlElement {
  return xml('note', { category }, text);
}

function unitOf(
  unit: Unit,
  section: Section,
  onSection: readonly XmlElement[],
  terms: ApprovedTerms,
): XmlElement {
  const { source, target, codes } = unit;
  const used = terms.in(wordsOf(source.content)).map(([own, other]) => note('term', `${own} = ${other}`));
  const notes = [...onSection, ...used];
  const data = [...codes.byId].flatMap(([id, { start, end, content }]) => [
    dataOf(`s${id}`, start),
    ...(content ? [dataOf(`e${id}`, end)] : []),
  ]);
  return xml(
    'unit',
    { id: unit.id, name: source.shape, 'xml:space': 'preserve' },
    ...(notes.length ? [xml('notes', {}, ...notes)] : []),
    ...(data.length ? [xml('originalData', {}, ...data)] : []),
    xml(
      'segment',
      { state: target && isUnchanged(unit, section) ? 'translated' : 'initial' },
      xml('source', {}, '', ...inlineXml(source.content, unit)),
      ...(target ? [xml('target', {}, '', ...inlineXml(target.content, unit))] : []),
    ),
  );
}

function dataOf(id: string, spelling: string): XmlElement {
  return xml('data', { id, 'xml:space': 'preserve' }, spelling);
}

/** Whether the source said so when both languages last matched. */
function isUnchanged({ source }: Unit, { drift }: Section): boolean {
  if (drift?.state === 'inStep') return true;
  const before =
    drift?.last && Object.values(drift.last).map(side => (typeof side === 'string' ? '' : side.text));
  const words = proseForm(wordsOf(source.content));
  return Boolean(before?.some(text => proseForm(text).includes(words)));
}

function inlineXml(inline: Inline, unit: Unit): (XmlElement | string)[] {
  return inline.map(item => (typeof item === 'string' ? item : codeXml(item, unit)));
}

/** XLIFF's word for a kind of code: `type` and, where one fits, `subType`. */
function typeOf({ kind, start }: Code): Record<string, string> {
  if (kind === 'format')
    return {
      type: 'fmt',
      ...(/^\*\*|^__/.test(start) ? { subType: 'xlf:b' } : start === '~~' ? {} : { subType: 'xlf:i' }),
    };
  return { type: kind === 'link' || kind === 'image' ? kind : 'other' };
}

function codeXml(code: Code, unit: Unit): XmlElement {
  const id = unit.codes.idOf.get(code)!;
  const common = { id, ...typeOf(code), ...(isOptional(code) ? {} : { canCopy: 'no', canDelete: 'no' }) };
  if (!code.content)
    return xml('ph', {
      ...common,
      dataRef: `s${id}`,
      disp: code.shown,
      equiv: code.kind === 'spelling' ? code.shown : '',
    });
  const references = { dataRefStart: `s${id}`, dataRefEnd: `e${id}` };
  return xml('pc', { ...common, ...references }, '', ...inlineXml(code.content, unit));
}
