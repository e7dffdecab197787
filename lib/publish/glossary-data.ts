import type { Content, PageText, TermPage } from '../content/model';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { absoluteAddress, pathname } from '../i18n/routes';
import { routeOf } from '../site/page-view';
import { csv } from './csv';

/** The glossary as `glossary.json` has it; docs/for-programs.md tells the same to those who read it. */
export interface GlossaryData {
  name: string;
  /** The glossary's page in each language. */
  url: Localized;
  license?: { name: string; url: string };
  themes: readonly { id: string; title: Localized }[];
  terms: TermData[];
}

/** A term; a language that it does not exist in is left out. */
interface TermData extends Partial<Record<Locale, TermTextData>> {
  id: string;
  theme?: string;
}

export interface TermTextData {
  term: string;
  abbreviations: readonly string[];
  /** Approved other words and inflected forms. */
  variants: readonly string[];
  definition: string;
  /** Day of the last change, ISO. */
  updated: string;
  url: string;
}

/** Terms by id, so that two versions of the file can be compared. */
export function glossaryData({ site, terms }: Content): GlossaryData {
  const page = (locale: Locale) => absoluteAddress(site.baseUrl, pathname(locale, { kind: 'glossary' }));
  return {
    name: site.name,
    url: { da: page('da'), en: page('en') },
    ...(site.license && { license: site.license }),
    themes: site.themes,
    terms: terms.map(term => termData(term, site.baseUrl)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function termData(term: TermPage, baseUrl: string): TermData {
  const url = (locale: Locale) => absoluteAddress(baseUrl, pathname(locale, routeOf(term, locale)));
  return {
    id: term.id,
    ...(term.data.theme && { theme: term.data.theme }),
    ...Object.fromEntries(
      locales.flatMap(locale => {
        const text = term.texts[locale];
        return text ? [[locale, textData(text, url(locale))]] : [];
      }),
    ),
  };
}

function textData({ title, forms, summary, updated }: PageText, url: string): TermTextData {
  return {
    term: title,
    abbreviations: forms?.abbreviations ?? [],
    variants: forms?.variants ?? [],
    definition: summary,
    updated,
    url,
  };
}

/** `glossary.json`, a value a line, so that two versions compare well. */
export function glossaryJson(content: Content): string {
  return `${JSON.stringify(glossaryData(content), null, 1)}\n`;
}

/** One row per term, with a set of columns per language; lists within a cell are parted by `; `. */
export function glossaryCsv(content: Content): string {
  const { themes, terms } = glossaryData(content);
  const perLanguage = (cells: (locale: Locale) => string[]) => locales.flatMap(cells);
  const names = ['term', 'abbreviations', 'variants', 'definition', 'updated', 'url'];
  return csv([
    ['id', 'theme', ...perLanguage(locale => ['theme', ...names].map(name => `${name}_${locale}`))],
    ...terms.map(term => {
      const theme = themes.find(({ id }) => id === term.theme);
      return [
        term.id,
        term.theme ?? '',
        ...perLanguage(locale => [theme?.title[locale] ?? '', ...cellsOf(term[locale], names.length)]),
      ];
    }),
  ]);
}

function cellsOf(text: TermTextData | undefined, count: number): string[] {
  if (!text) return Array.from({ length: count }, () => '');
  const { term, abbreviations, variants, definition, updated, url } = text;
  return [term, abbreviations.join('; '), variants.join('; '), definition, updated, url];
}
