import type { Localized } from '../../lib/i18n/locales';

/** Pages that the tests know by their address, the same page in both languages. */
export const pages = {
  home: { da: '/da/', en: '/en/' },
  articles: { da: '/da/artikler/', en: '/en/articles/' },
  /** Has neither table nor figure. */
  article: { da: '/da/artikler/stabsbidraget/', en: '/en/articles/staff-contribution/' },
  articleWithTable: { da: '/da/artikler/radarbidraget/', en: '/en/articles/radar-contribution/' },
  articleWithFigure: { da: '/da/artikler/al-abadis-anmodning/', en: '/en/articles/al-abadi-request/' },
  glossary: { da: '/da/ordliste/', en: '/en/glossary/' },
  themes: { da: '/da/emner/', en: '/en/themes/' },
  abbreviations: { da: '/da/forkortelser/', en: '/en/abbreviations/' },
  sources: { da: '/da/kilder/', en: '/en/sources/' },
  term: { da: '/da/ordliste/radarbidrag/', en: '/en/glossary/radar-contribution/' },
  search: { da: '/da/soeg/', en: '/en/search/' },
  searchWithResults: { da: '/da/soeg/?q=radar', en: '/en/search/?q=radar' },
  timeline: { da: '/da/tidslinje/', en: '/en/timeline/' },
  places: { da: '/da/steder/', en: '/en/places/' },
  personnel: { da: '/da/danske-udsendte/', en: '/en/danish-personnel/' },
  commanders: { da: '/da/chefer-for-nmi/', en: '/en/commanders-of-nmi/' },
  about: { da: '/da/om/', en: '/en/about/' },
  notFound: { da: '/da/artikler/findes-ikke/', en: '/en/articles/not-there/' },
} as const satisfies Record<string, Localized>;

export type PageKind = keyof typeof pages;

/** Kind of page → what a test calls it. */
export const kindNames: Record<PageKind, string> = {
  home: 'the front page',
  articles: 'the list of articles',
  article: 'an article',
  articleWithTable: 'an article with a table',
  articleWithFigure: 'an article with a figure',
  glossary: 'the glossary',
  themes: 'the glossary by theme',
  abbreviations: 'the list of abbreviations',
  sources: 'the list of sources',
  term: 'a term',
  search: 'the empty search page',
  searchWithResults: 'the search page with results',
  timeline: 'the timeline',
  places: 'the places',
  personnel: 'the personnel in numbers',
  commanders: 'the commanders',
  about: 'the about page',
  notFound: 'the 404 page',
};

export const pageKinds = Object.keys(pages) as PageKind[];
