import type { Content } from '../content/model';
import { type Locale, locales } from '../i18n/locales';
import { glossaryData, type TermTextData } from './glossary-data';
import { type XmlElement, xml, xmlDocument } from './xml';

/**
 * The glossary for translation tools: TBX-Basic (ISO 30042:2019) in DCA style. A concept per term, with its theme as
 * subject field; in each language the definition, the preferred term, then abbreviations and variants as admitted terms.
 */
export function glossaryTbx(content: Content): string {
  const { name, themes, terms } = glossaryData(content);
  return xmlDocument(
    xml(
      'tbx',
      { type: 'TBX-Basic', style: 'dca', 'xml:lang': 'en', xmlns: 'urn:iso:std:iso:30042:ed-2' },
      xml(
        'tbxHeader',
        {},
        xml(
          'fileDesc',
          {},
          xml('titleStmt', {}, xml('title', {}, name)),
          xml('sourceDesc', {}, xml('p', {}, content.site.baseUrl)),
        ),
      ),
      xml(
        'text',
        {},
        xml(
          'body',
          {},
          ...terms.map(term => {
            const theme = themes.find(({ id }) => id === term.theme);
            return xml(
              'conceptEntry',
              // an id of XML does not begin with a digit
              { id: `c-${term.id}` },
              ...locales.flatMap(locale =>
                theme
                  ? [xml('descrip', { type: 'subjectField', 'xml:lang': locale }, theme.title[locale])]
                  : [],
              ),
              ...locales.flatMap(locale => {
                const text = term[locale];
                return text ? [languageSection(locale, text)] : [];
              }),
            );
          }),
        ),
      ),
    ),
  );
}

function languageSection(
  locale: Locale,
  { definition, term, abbreviations, variants }: TermTextData,
): XmlElement {
  const others = (names: readonly string[]) => [...new Set(names)].filter(name => name !== term);
  const shorter = others(abbreviations);
  return xml(
    'langSec',
    { 'xml:lang': locale },
    xml('descrip', { type: 'definition' }, definition),
    termSection(term, 'preferredTerm-admn-sts', abbreviations.includes(term) ? 'abbreviation' : 'fullForm'),
    ...shorter.map(name => termSection(name, 'admittedTerm-admn-sts', 'abbreviation')),
    ...others(variants)
      .filter(name => !shorter.includes(name))
      .map(name => termSection(name, 'admittedTerm-admn-sts', 'variant')),
  );
}

function termSection(name: string, status: string, termType: string): XmlElement {
  return xml(
    'termSec',
    {},
    xml('term', {}, name),
    xml('termNote', { type: 'administrativeStatus' }, status),
    xml('termNote', { type: 'termType' }, termType),
  );
}
