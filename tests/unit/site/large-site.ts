import type { ArticlePage, Content, PageText, TermPage } from '../../../lib/content/model';
import { type Locale, localized } from '../../../lib/i18n/locales';

const names = ['Ørn', 'Zone', 'Aalborg', 'Bro', 'sikkerhed', 'Æske', '7 dage', 'Camp'];

const text = (locale: Locale, kind: string, n: number): PageText => {
  const title = `${names[n % names.length]} ${n}`;
  return {
    locale,
    title,
    slug: `${kind}-${n}`,
    summary: `Om ${title}.`,
    updated: `2026-${String((n % 12) + 1).padStart(2, '0')}-01`,
    intro: '',
    sections: [],
    html: '',
    notes: [],
    words: 0,
    questions: {},
    ...(kind === 'term' && { forms: { abbreviations: [`AA${n}`], variants: [], searchForms: [] } }),
  };
};

/**
 * A site of any size, made in memory: views depend on the model alone. Four groups of very different sizes, one theme,
 * a source per article and one that all articles cite; every article mentions the first, and the first term.
 */
export function largeSite(articleCount: number, termCount: number): Content {
  const groups = ['huge', 'large', 'small', 'tiny'].map(id => ({ id, title: { da: id, en: `${id} en` } }));
  const groupOf = (n: number) => groups[n % 100 === 0 ? 3 : n % 20 === 0 ? 2 : n % 4 === 0 ? 1 : 0]!.id;
  const source = (n: number) => ({
    id: `S${n}`,
    publisher: `${names[n % names.length]} forlag`,
    title: `Kilde ${n}`,
  });
  const sources = new Map(Array.from({ length: articleCount + 1 }, (_, n) => [`S${n}`, source(n)]));
  const notes = (n: number) =>
    [0, n + 1].map((id, i) => ({ number: i + 1, source: source(id), marks: [`r${i + 1}`] }));
  const articles = Array.from({ length: articleCount }, (_, n) => ({
    kind: 'article' as const,
    id: `a${n}`,
    data: { group: groupOf(n), kind: 'main' as const, related: [] },
    texts: localized(locale => ({ ...text(locale, 'article', n), notes: notes(n) })),
    mentionedOn: [],
  })) as unknown as ArticlePage[];
  const terms = Array.from({ length: termCount }, (_, n) => ({
    kind: 'term' as const,
    id: `t${n}`,
    data: { theme: 'air', related: [], sources: [] },
    texts: localized(locale => text(locale, 'term', n)),
    mentionedOn: n ? [] : articles,
  })) as unknown as TermPage[];
  articles[0]?.mentionedOn.push(...articles.slice(1));
  return {
    site: {
      name: 'Sidestykke',
      title: { da: 'Titel', en: 'Title' },
      description: { da: 'Om', en: 'On' },
      baseUrl: 'https://sidestykke.example',
      paths: [],
      groups,
      themes: [{ id: 'air', title: { da: 'Fly', en: 'Aircraft' } }],
    },
    sources,
    data: {},
    articles,
    terms,
    pages: [],
    media: new Map(),
    redirects: new Map(),
  } as unknown as Content;
}
