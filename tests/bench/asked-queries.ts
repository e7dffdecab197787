import { setTimeout as wait } from 'node:timers/promises';
import { type Locale, locales } from '../../lib/i18n/locales';
import { SiteSearch } from '../../lib/search/query/site-search';
import type { StaticFiles } from '../../lib/search/storage/writer';

/** What a query costs a reader who has searched nothing yet, the roots included. */
interface ColdCost {
  bytes: number;
  requests: number;
  /** Requests one after another, each of which waits for an answer before: on slow networks they cost most. */
  waves: number;
}

/** No answer comes before nobody has asked for so long: all requests that need no answer are out then. */
const quietMs = 150;

/** A network on which all requests under way are answered at the same time. */
class Network {
  private waiting: (() => void)[] = [];
  private askedAt = performance.now();

  /** Resolves with the next wave. */
  answer(): Promise<void> {
    this.askedAt = performance.now();
    return new Promise(resolve => {
      this.waiting.push(resolve);
    });
  }

  async run(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    const end = work.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      await wait(quietMs / 3);
      if (performance.now() - this.askedAt < quietMs || !this.waiting.length) continue;
      for (const go of this.waiting.splice(0)) go();
      this.askedAt = performance.now();
    }
    await end;
  }
}

/** Asks each query as a reader's first one, in both languages at once as the search dialog does. */
export async function coldCosts(
  files: Record<Locale, StaticFiles>,
  queries: readonly string[],
): Promise<ColdCost[]> {
  const network = new Network();
  const costs = queries.map(() => ({ bytes: 0, requests: 0, waves: 0 }));
  const asking = queries.map((query, i) => {
    const cost = costs[i]!;
    let asked: Promise<void> | undefined;
    const search = new SiteSearch('da', locale => async name => {
      const bytes = files[locale].get(name)!;
      cost.bytes += bytes.length;
      cost.requests++;
      if (!asked) {
        cost.waves++;
        asked = network.answer();
        asked.then(() => {
          asked = undefined;
        });
      }
      await asked;
      return new Uint8Array(bytes);
    });
    return ask(search, query);
  });
  await network.run(Promise.all(asking));
  return costs;
}

/** Asks a query in both languages at once, as the search dialog does. */
export async function ask(search: SiteSearch, query: string): Promise<unknown> {
  const [da, en] = await Promise.all(locales.map(locale => search.find(query, locale)));
  return search.present(query, { da: da!, en: en! });
}

/** Milliseconds of each query when everything that it reads is there. */
export async function warmMs(
  files: Record<Locale, StaticFiles>,
  queries: readonly string[],
): Promise<number[]> {
  const search = new SiteSearch('da', locale => async name => new Uint8Array(files[locale].get(name)!));
  for (const query of queries) await ask(search, query);
  const times: number[] = [];
  for (const query of queries) {
    const startedAt = performance.now();
    await ask(search, query);
    times.push(performance.now() - startedAt);
  }
  return times;
}
