import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Content, Page } from './model';

/** What stands in the file: pages name each other, since chains of pages in pages would be deeper than any stack. */
interface Snapshot {
  content: Content;
  /** Of each page, in the order of `pagesOf`: the places of those that mention it. */
  mentionedOn: number[][];
}

/** Writes content as it was read, for other processes of the same build: reading a large folder takes a minute. */
export function writeSnapshot(file: string, content: Content): void {
  const pages = pagesOf(content);
  const places = new Map(pages.map((page, place) => [page, place]));
  const alone = <P extends Page>(page: P): P => ({ ...page, mentionedOn: [] });
  const snapshot: Snapshot = {
    content: {
      ...content,
      articles: content.articles.map(alone),
      terms: content.terms.map(alone),
      pages: content.pages.map(alone),
    },
    mentionedOn: pages.map(page => page.mentionedOn.map(other => places.get(other)!)),
  };
  writeFileSync(file, serialize(snapshot));
}

/** @param file as `writeSnapshot` wrote it */
export function readSnapshot(file: string): Content {
  const { content, mentionedOn } = deserialize(readFileSync(file)) as Snapshot;
  const pages = pagesOf(content);
  for (const [place, page] of pages.entries())
    page.mentionedOn = mentionedOn[place]!.map(other => pages[other]!);
  return content;
}

function pagesOf({ articles, terms, pages }: Content): Page[] {
  return [...articles, ...terms, ...pages];
}
