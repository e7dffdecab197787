import { type Locale, locales } from '../../i18n/locales';
import { stopWords } from '../analyse/stop-words';
import type { SearchText } from '../collection';
import { type Engine, scoredResults, shownResults } from './engine';
import type { Subject } from './subject';

/** Other search engines, each with its best ordinary settings for the languages; development dependencies only. */
export const baselineNames = ['minisearch', 'lunr', 'orama', 'flexsearch'] as const;

export type BaselineName = (typeof baselineNames)[number];

/** A baseline's package cannot be loaded. */
export class BaselineError extends Error {
  readonly code = 'BASELINE_MISSING';

  constructor(name: string, packageName: string, cause: unknown) {
    super(
      `Missing package \`${packageName}\` of the baseline \`${name}\`. Run \`npm ci\`, or leave it out.`,
      {
        cause,
      },
    );
    this.name = 'BaselineError';
  }
}

/** What a baseline indexes: a page as one document, in all its languages, so that either language finds it. */
interface Entry {
  id: number;
  title: string;
  text: string;
}

/** @returns page numbers, best first */
type Search = (query: string, limit: number) => number[] | Promise<number[]>;

const makers: Record<BaselineName, (entries: Entry[], used: readonly Locale[]) => Promise<Search>> = {
  minisearch,
  lunr,
  orama,
  flexsearch,
};

const packages: Record<BaselineName, string> = {
  minisearch: 'minisearch',
  lunr: 'lunr',
  orama: '@orama/orama',
  flexsearch: 'flexsearch',
};

/** Says early that a baseline cannot be had. @throws {BaselineError} */
export async function checkBaseline(name: BaselineName): Promise<void> {
  await load(name, packages[name]);
}

/** Builds a baseline's index of a subject's pages. @throws {BaselineError} */
export async function createBaseline(name: BaselineName, subject: Subject): Promise<Engine> {
  const { pages } = subject.collection;
  const used = locales.filter(locale => pages.some(({ texts }) => texts[locale]));
  const entries = pages.map(({ texts }, id) => entryOf(id, Object.values(texts)));
  const search = await makers[name](entries, used);
  return {
    rank: async (query, reader) =>
      (await search(query, scoredResults)).map(page => {
        const shown = pages[page]!.texts[reader] ? reader : used.find(locale => pages[page]!.texts[locale])!;
        return subject.documentOf(page, shown);
      }),
    ask: async query => search(query, shownResults),
  };
}

function entryOf(id: number, texts: readonly SearchText[]): Entry {
  return {
    id,
    title: texts.flatMap(({ title, names }) => [title, ...names]).join('\n'),
    text: texts
      .flatMap(({ sections, related }) => [
        ...sections.flatMap(({ heading, text }) => [heading, text]),
        ...related,
      ])
      .filter(Boolean)
      .join('\n'),
  };
}

const titleBoost = 3;

/** Prefixes and one typing error in five letters, as its documentation proposes. It has no stemmer. */
async function minisearch(entries: Entry[]): Promise<Search> {
  const { default: MiniSearch } = await load<typeof import('minisearch')>('minisearch', 'minisearch');
  const index = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: titleBoost }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(entries);
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id }) => id as number);
}

type LunrPlugin = (lunr: typeof import('lunr')) => void;
type WithLanguages = typeof import('lunr') &
  Record<'da', LunrBuilderPlugin> & {
    multiLanguage(...languages: string[]): LunrBuilderPlugin;
  };
type LunrBuilderPlugin = import('lunr').Builder.Plugin;

/** Stop words and stemmers of the languages: lunr-languages has Danish, lunr itself English. */
async function lunr(entries: Entry[], used: readonly Locale[]): Promise<Search> {
  const { default: engine } = await load<{ default: WithLanguages }>('lunr', 'lunr');
  for (const part of ['lunr.stemmer.support', 'lunr.multi', 'lunr.da']) {
    const { default: plugin } = await load<{ default: LunrPlugin }>('lunr', `lunr-languages/${part}.js`);
    // once: lunr warns of a second registration
    if (!engine.da) plugin(engine);
  }
  const index = engine(function () {
    if (used.length > 1) this.use(engine.multiLanguage('en', 'da'));
    else if (used[0] === 'da') this.use(engine.da);
    this.ref('id');
    this.field('title', { boost: titleBoost });
    this.field('text');
    for (const entry of entries) this.add(entry);
  });
  return (query, limit) => {
    // as words: what a reader types is no query language
    const words = query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const found = words.length
      ? index.query(builder => words.forEach(word => void builder.term(word, {})))
      : [];
    return found.slice(0, limit).map(({ ref }) => Number(ref));
  };
}

/**
 * With its stemmers, one after the other where there are two languages, and stop words. Titles are not boosted and typing
 * errors not allowed: success@1 on xquad in Danish is 0.663, with either 0.628 and 0.575, on corona-faq no better.
 */
async function orama(entries: Entry[], used: readonly Locale[]): Promise<Search> {
  const { create, insertMultiple, search } = await load<typeof import('@orama/orama')>(
    'orama',
    '@orama/orama',
  );
  const packages = { da: '@orama/stemmers/danish', en: '@orama/stemmers/english' };
  const stemmers = await Promise.all(
    used.map(locale => load<{ stemmer(word: string): string }>('orama', packages[locale])),
  );
  const index = create({
    schema: { title: 'string', text: 'string' } as const,
    components: {
      tokenizer: {
        language: used.includes('da') ? 'danish' : 'english',
        stemming: true,
        stemmer: word => stemmers.reduce((stem, { stemmer }) => stemmer(stem), word),
        // @orama/stopwords is not among our packages
        stopWords: used.flatMap(locale => [...stopWords[locale]]),
      },
    },
  });
  await insertMultiple(
    index,
    entries.map(entry => ({ ...entry, id: String(entry.id) })),
  );
  return async (query, limit) => {
    const { hits } = await search(index, { term: query, limit });
    return hits.map(({ id }) => Number(id));
  };
}

/** Prefixes, and queries of which not every word is found; as it comes, without a stemmer. It ranks by place. */
async function flexsearch(entries: Entry[]): Promise<Search> {
  const { Index } = await load<typeof import('flexsearch')>('flexsearch', 'flexsearch');
  const index = new Index({ tokenize: 'forward' });
  for (const { id, title, text } of entries) index.add(id, `${title}\n${text}`);
  return (query, limit) => index.search(query, { suggest: true, limit }) as number[];
}

async function load<T>(name: BaselineName, path: string): Promise<T> {
  try {
    return (await import(path)) as T;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    const packageName = /^(?:@[^/]+\/)?[^/]+/.exec(path)![0];
    throw new BaselineError(name, packageName, cause);
  }
}
