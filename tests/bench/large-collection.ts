import type { Content } from '../../lib/content/model';
import type { SearchCollection, SearchPage } from '../../lib/search/collection';

const sectionsPerPage = 6;
const sectionLength = 1_000;

/**
 * A collection of any size in plausible Danish, the same on every run: sentences of the site's own articles in new
 * order, with some compounds made of two of their words on each page, so that the vocabulary grows with the pages as a
 * real one does: about 70,000 words at 10,000 pages.
 */
export function largeCollection(
  content: Content,
  pages: number,
): { collection: SearchCollection; queries: string[] } {
  const texts = content.articles.flatMap(({ texts }) => texts.da?.sections.map(({ text }) => text) ?? []);
  const sentences = texts
    .flatMap(text => text.split(/(?<=[a-zæøå]{3}[.!?]) /))
    .filter(({ length }) => length > 40);
  const words = [
    ...new Set(
      texts
        .join(' ')
        .toLowerCase()
        .match(/[a-zæøå]{5,10}/g),
    ),
  ].sort();
  const random = randomNumbers(20261122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const compound = () => `${pick(words)}${pick(['', 's'])}${pick(words)}`;
  const section = () => {
    const parts: string[] = [];
    for (let length = 0; length < sectionLength * (0.5 + random()); length += parts.at(-1)!.length) {
      parts.push(pick(sentences));
      if (random() < 1 / 14) parts.push(`Det gælder også ${compound()}.`);
    }
    return parts.join(' ');
  };
  const page = (_: unknown, n: number): SearchPage => {
    const sections = Array.from({ length: sectionsPerPage }, (_, i) => ({
      id: i ? `s${i}` : '',
      heading: i ? `${pick(words)} ${pick(words)}` : '',
      text: section(),
    }));
    const title = `${pick(words)} ${compound()}`;
    const text = { title, href: `/da/${n}/`, topic: '', names: [], related: [], sections };
    return { kind: 'article', id: String(n), facet: `f${Math.floor((n * 5) / pages)}`, texts: { da: text } };
  };
  const collection = { pages: Array.from({ length: pages }, page) };
  const queries = Array.from({ length: 300 }, () => {
    const said = pick(sentences).match(/\p{L}{4,}/gu) ?? [];
    const at = Math.floor(random() * said.length);
    return said.slice(at, at + 1 + Math.floor(random() * 3)).join(' ');
  });
  return { collection, queries: queries.filter(Boolean) };
}

/** A linear congruential generator. Source: Numerical Recipes, "quick and dirty" generators. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
