import { createHash } from 'node:crypto';
import { type Locale, type Localized, localized } from '../i18n/locales';
import { TermFinder } from '../terms/term-finder';
import { normalise } from '../terms/term-forms';
import type { TermLinks } from './mdx/term-links';
import type { Draft, DraftText } from './read';
import { draftPathname } from './registry';

/** Makes terms in texts into links. One for all pages: it reads the forms of all terms once. */
export class TermLinker {
  private readonly terms: ReadonlyMap<string, Draft<'term'>>;
  private readonly finders: Localized<TermFinder>;
  private readonly fingerprints: Localized;

  constructor(terms: readonly Draft<'term'>[]) {
    this.terms = new Map(terms.map(term => [term.id, term]));
    const forms = localized(locale =>
      terms.flatMap(({ id, texts }) => {
        const front = texts[locale]?.front.value;
        if (!front?.term) return [];
        const { term: title, abbreviation: abbreviations = [], variants } = front;
        return [{ id, title, abbreviations, variants }];
      }),
    );
    this.finders = localized(locale => new TermFinder(forms[locale], locale));
    this.fingerprints = localized(locale => {
      const rest = terms.map(term => [term.data.value.autolink, draftPathname(term, locale)]);
      return createHash('sha256')
        .update(JSON.stringify([forms[locale], rest]))
        .digest('hex');
    });
  }

  /** Changes with everything that makes links in a language. */
  fingerprint(locale: Locale): string {
    return this.fingerprints[locale];
  }

  /** The links of one text. A term is none in a text whose title is one of its names, or where it opted out. */
  linksOf({ locale, front }: DraftText, onLink: (id: string) => void): TermLinks {
    const title = 'title' in front.value ? front.value.title : front.value.term;
    const isLeftAlone = (id: string) => {
      const term = this.terms.get(id)!;
      return !term.data.value.autolink || isNamed(term, locale, title);
    };
    return {
      find: text => this.finders[locale].find(text).filter(({ id }) => !isLeftAlone(id)),
      href: id => draftPathname(this.terms.get(id)!, locale),
      onLink,
    };
  }
}

/** Whether a text is called as the term is. */
function isNamed({ texts }: Draft<'term'>, locale: Locale, title: string): boolean {
  const { term, abbreviation = [], variants } = texts[locale]!.front.value;
  const wanted = normalise(title).toLowerCase();
  return [term, ...abbreviation, ...variants].some(name => normalise(name).toLowerCase() === wanted);
}
