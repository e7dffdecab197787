import type { Localized } from '../i18n/locales';
import { type Citation, citationKey } from './citation';

/** What biblatex calls the languages: for reading, and for its own words and hyphenation. */
const languages: Localized = { da: 'danish', en: 'english' };
const langids: Localized = { da: 'danish', en: 'british' };

/**
 * A citation as an entry for biblatex (`@online`). A section stands in `titleaddon`; the titles are in double braces,
 * so that no style takes the capitals off a name.
 */
export function bibtex(citation: Citation): string {
  const { site, title, section, lang, updated, accessed, url } = citation;
  const fields: [name: string, value: string | undefined][] = [
    ['title', `{${escapeTex(title)}}`],
    ['titleaddon', section && `{${escapeTex(section)}}`],
    ['organization', `{${escapeTex(site)}}`],
    ['date', updated],
    // biblatex takes an address as it stands: an escape would become part of it.
    ['url', url],
    ['urldate', accessed],
    ['language', languages[lang]],
    ['langid', langids[lang]],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@online{${citationKey(citation)},\n${lines.join('\n')}\n}`;
}

/**
 * Signs that mean something to TeX, and the Danish letters, for systems that read no UTF-8; `\\r{a}` and not `{\\aa}`,
 * which not every program knows (Citation.js 0.7.21). All else stays.
 */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  æ: '{\\ae}',
  ø: '{\\o}',
  å: '\\r{a}',
  Æ: '{\\AE}',
  Ø: '{\\O}',
  Å: '\\r{A}',
};

/** Text as TeX reads it. @example escapeTex('Mål & midler: 50 %') // => 'M\\r{a}l \\& midler: 50 \\%' */
export function escapeTex(text: string): string {
  return text.normalize('NFC').replace(/[\\~^æøåÆØÅ]|[{}%&#_$]/g, sign => signs[sign] ?? `\\${sign}`);
}
