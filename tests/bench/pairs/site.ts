import { type Locale, type Localized, locales, localized } from '../../../lib/i18n/locales';
import { slugify } from '../../../lib/text/slug';
import { Random } from '../random';
import { generateArticle, generateTerm } from './bodies';
import type { GeneratedSite, GeneratedSource, PairOutline } from './pair';
import { fill, headings, placeName, titles } from './phrases';
import type { Language } from './sentences';

/** A tenth of the pairs are terms of the glossary. */
const termShare = 0.1;
const seed = 20261123;

/** Lays out a site: every title, address and section id, so that pages can lead to each other. */
export function generateSite(pairs: number, languages: Localized<Language>): GeneratedSite {
  const terms = Math.max(1, Math.round(pairs * termShare));
  const articles = pairs - terms;
  const random = new Random(seed);
  const parts = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const place = placeName(random);
      return {
        id: `${prefix}-${i + 1}`,
        title: localized(locale => fill('{subject}', { subject: languages[locale].compound(random) })),
        summary: localized(locale => `${languages[locale].sentence(random).slice(0, -1)}: ${place}.`),
      };
    });
  const groups = parts('group', clamp(Math.round(articles / 60), 3, 40));
  const themes = parts('theme', clamp(Math.round(terms / 30), 2, 14)).map(({ id, title }) => ({ id, title }));
  const sources = generateSources(Math.max(40, articles), languages, random);
  const taken = new Set<string>();
  const outline: PairOutline[] = [];
  for (let index = 0; index < articles; index++) {
    const place = placeName(random);
    const phrase = random.pick(titles);
    const named = localized(locale =>
      fill(phrase[locale], { subject: languages[locale].compound(random), place }),
    );
    const sections = pickInOrder([...headings.keys()], random.between(6, 8), random);
    const group = groups[Math.floor((index * groups.length) / articles)]!.id;
    outline.push({ kind: 'article', index, ...addresses(named, taken), part: group, sections });
  }
  for (let index = 0; index < terms; index++) {
    const named = localized(locale => languages[locale].compound(random));
    const theme = random.pick(themes).id;
    outline.push({ kind: 'term', index, ...addresses(named, taken), part: theme, sections: [] });
  }
  const site = { groups, themes, sources, outline };
  return {
    ...site,
    pair(page) {
      const own = new Random(seed + (page.kind === 'term' ? 500_000 : 1_000_000) + page.index);
      return (page.kind === 'term' ? generateTerm : generateArticle)(page, site, languages, own);
    },
  };
}

/** A title taken already gets a number, in both languages. */
function addresses(
  titles: Localized,
  taken: Set<string>,
): { id: string; titles: Localized; slugs: Localized } {
  const slugs = (number: string) => localized(locale => slugify(`${titles[locale]}${number}`).slice(0, 78));
  const isFree = (found: Localized) => locales.every(locale => !taken.has(`${locale}/${found[locale]}`));
  let number = '';
  for (let n = 2; !isFree(slugs(number)); n++) number = ` ${n}`;
  const found = slugs(number);
  for (const locale of locales) taken.add(`${locale}/${found[locale]}`);
  return { id: found.en, titles: localized(locale => `${titles[locale]}${number}`), slugs: found };
}

const publishers: readonly [name: string, lang: Locale][] = [
  ['NATO', 'en'],
  ['Forsvaret', 'da'],
  ['Folketinget', 'da'],
  ['Council of the Region', 'en'],
  ['Morgenavisen', 'da'],
  ['The Daily Record', 'en'],
];

function generateSources(count: number, languages: Localized<Language>, random: Random): GeneratedSource[] {
  return Array.from({ length: count }, (_, i) => {
    const [publisher, lang] = random.pick(publishers);
    return {
      id: `S${String(i + 1).padStart(2, '0')}`,
      publisher,
      title: languages[lang].sentence(random).slice(0, -1),
      url: `https://source.example/${lang}/${i + 1}`,
      date: random.day(2015, 2025),
      lang,
    };
  });
}

function pickInOrder<T>(list: readonly T[], count: number, random: Random): T[] {
  const kept = [...list];
  while (kept.length > count) kept.splice(random.between(0, kept.length - 1), 1);
  return kept;
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
