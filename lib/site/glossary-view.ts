import { type Content, type TermPage, textFor } from '../content/model';
import { collator } from '../i18n/format';
import { counterpartOf, type Locale, locales } from '../i18n/locales';
import { pathname } from '../i18n/routes';
import { translator } from '../i18n/translate';
import type { PageHead } from './head';
import { type PageLink, pageHead, pageLink, routeOf } from './page-view';
import { type SourceView, sourceView } from './source-label';

/** One side of a term's spread. */
export interface TermSide {
  lang: Locale;
  name: string;
  abbreviations: readonly string[];
  definition: string;
  href: string;
}

export interface GlossaryView {
  count: number;
  /** The alphabet of the language, with the letters that have terms. */
  letters: { letter: string; id?: string }[];
  sections: { id: string; letter: string; terms: { id: string; sides: TermSide[] }[] }[];
}

/** The letters a glossary can be sorted under; Danish has æ, ø and å last. */
const alphabets: Record<Locale, string> = {
  da: 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

/** All terms, sorted by their name in the reader's language. */
export function glossaryView(content: Content, locale: Locale): GlossaryView {
  const { compare } = collator(locale);
  const sorted = [...content.terms].sort((a, b) =>
    compare(textFor(a, locale).title, textFor(b, locale).title),
  );
  const sections: GlossaryView['sections'] = [];
  for (const term of sorted) {
    const letter = letterOf(textFor(term, locale).title, locale);
    if (sections.at(-1)?.letter !== letter) sections.push({ id: letterId(letter), letter, terms: [] });
    sections.at(-1)!.terms.push({ id: term.id, sides: termSides(term) });
  }
  return {
    count: content.terms.length,
    letters: [...alphabets[locale]].map(letter => ({
      letter,
      ...(sections.some(section => section.letter === letter) && { id: letterId(letter) }),
    })),
    sections,
  };
}

export interface TermView {
  head: PageHead;
  title: string;
  lang: Locale;
  fallback?: string;
  sides: TermSide[];
  /** Approved variants, by language. */
  variants: { lang: Locale; words: readonly string[] }[];
  html: string;
  theme?: string;
  readMore?: PageLink;
  related: PageLink[];
  usedOn: PageLink[];
  sources: SourceView[];
}

export function termView(content: Content, term: TermPage, locale: Locale): TermView {
  const t = translator(locale);
  const text = textFor(term, locale);
  const article = content.articles.find(({ id }) => id === term.data.article);
  const theme = content.site.themes.find(({ id }) => id === term.data.theme);
  return {
    head: pageHead(term, locale),
    title: text.title,
    lang: text.locale,
    ...(text.locale !== locale && { fallback: t('article.fallback') }),
    sides: termSides(term),
    variants: locales.flatMap(lang => {
      const words = term.texts[lang]?.forms?.variants ?? [];
      return words.length ? [{ lang, words }] : [];
    }),
    html: text.html,
    ...(theme && { theme: theme.title[locale] }),
    ...(article && { readMore: pageLink(article, locale) }),
    related: content.terms
      .filter(({ id }) => term.data.related.includes(id))
      .map(other => pageLink(other, locale)),
    usedOn: term.mentionedOn.filter(page => page !== article).map(page => pageLink(page, locale)),
    sources: term.data.sources.flatMap(id => {
      const source = content.sources.get(id);
      return source ? [sourceView(source, locale)] : [];
    }),
  };
}

/** Danish first, always; a side that does not exist is left out. */
function termSides(term: TermPage): TermSide[] {
  return locales.flatMap(lang => {
    const text = term.texts[lang];
    if (!text) return [];
    const { title, summary, forms } = text;
    return [
      {
        lang,
        name: title,
        abbreviations: forms?.abbreviations ?? [],
        definition: summary,
        href: pathname(lang, routeOf(term, lang)),
      },
    ];
  });
}

/** The letter a name stands under: its first, without marks; in Danish aa at the start of a name counts as å. */
function letterOf(name: string, locale: Locale): string {
  const first = name.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^\d/.test(first) || !first) return '#';
  const letter = first[0]!.toUpperCase();
  if (alphabets[locale].includes(letter)) return locale === 'da' && /^aa/i.test(first) ? 'Å' : letter;
  return letter.normalize('NFD')[0]!;
}

/** ASCII, so that the address stays plain: æ → letter-ae. */
function letterId(letter: string): string {
  const names: Record<string, string> = { Æ: 'ae', Ø: 'oe', Å: 'aa', '#': 'number' };
  return `letter-${names[letter] ?? letter.toLowerCase()}`;
}

/** The other language of a term page, for its title. */
export function counterpartSide(view: TermView): TermSide | undefined {
  return view.sides.find(
    side => side.lang === counterpartOf(view.head.locale) && view.lang === view.head.locale,
  );
}
