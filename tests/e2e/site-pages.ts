import type { Localized } from '../../lib/i18n/locales';

/** Pages that the tests know by their address, the same page in both languages. */
export const pages = {
  home: { da: '/da/', en: '/en/' },
  articles: { da: '/da/artikler/', en: '/en/articles/' },
  /** Has neither table nor figure. */
  article: { da: '/da/artikler/stabsbidraget/', en: '/en/articles/staff-contribution/' },
  articleWithTable: { da: '/da/artikler/radarbidraget/', en: '/en/articles/radar-contribution/' },
  articleWithFigure: { da: '/da/artikler/al-abadis-anmodning/', en: '/en/articles/al-abadi-request/' },
  compare: { da: '/da/sammenlign/radarbidraget/', en: '/en/compare/radar-contribution/' },
  glossary: { da: '/da/ordliste/', en: '/en/glossary/' },
  themes: { da: '/da/emner/', en: '/en/themes/' },
  abbreviations: { da: '/da/forkortelser/', en: '/en/abbreviations/' },
  sources: { da: '/da/kilder/', en: '/en/sources/' },
  group: { da: '/da/artikler/emne/denmark-nmi/', en: '/en/articles/topic/denmark-nmi/' },
  index: { da: '/da/indeks/', en: '/en/a-to-z/' },
  changes: { da: '/da/nyt/', en: '/en/changes/' },
  handbook: { da: '/da/haandbog/', en: '/en/handbook/' },
  term: { da: '/da/ordliste/radarbidrag/', en: '/en/glossary/radar-contribution/' },
  cite: { da: '/da/henvis/', en: '/en/cite/' },
  search: { da: '/da/soeg/', en: '/en/search/' },
  searchWithResults: { da: '/da/soeg/?q=radar', en: '/en/search/?q=radar' },
  timeline: { da: '/da/tidslinje/', en: '/en/timeline/' },
  places: { da: '/da/steder/', en: '/en/places/' },
  personnel: { da: '/da/danske-udsendte/', en: '/en/danish-personnel/' },
  commanders: { da: '/da/chefer-for-nmi/', en: '/en/commanders-of-nmi/' },
  status: { da: '/da/status/', en: '/en/status/' },
  about: { da: '/da/om/', en: '/en/about/' },
  offline: { da: '/da/offline/', en: '/en/offline/' },
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
  compare: 'an article in both languages side by side',
  glossary: 'the glossary',
  themes: 'the glossary by theme',
  abbreviations: 'the list of abbreviations',
  sources: 'the list of sources',
  group: 'a group of articles',
  index: 'the index',
  changes: 'the latest changes',
  handbook: 'the handbook',
  term: 'a term',
  cite: 'the page about citing',
  search: 'the empty search page',
  searchWithResults: 'the search page with results',
  timeline: 'the timeline',
  places: 'the places',
  personnel: 'the personnel in numbers',
  commanders: 'the commanders',
  status: 'the status page',
  about: 'the about page',
  offline: 'the page where readers save a language',
  notFound: 'the 404 page',
};

/** The handbook is all articles over again, and too large for what is done to every page: its own tests look at a part. */
export const pageKinds = (Object.keys(pages) as PageKind[]).filter(kind => kind !== 'handbook');
