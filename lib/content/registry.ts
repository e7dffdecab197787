import { type Locale, type Localized, locales } from '../i18n/locales';
import { basePath, pathname, type Route } from '../i18n/routes';
import { nearest } from '../text/edit-distance';
import type { Place } from './finding';
import type { PageKind } from './model';
import { quoted } from './quoted';
import type { Draft, DraftText } from './read';

const unknown: Localized<Record<PageKind, string>> = {
  da: { article: 'Ukendt artikel', term: 'Ukendt begreb', page: 'Ukendt side' },
  en: { article: 'Unknown article', term: 'Unknown term', page: 'Unknown page' },
};

/** All pages by kind and id: where links and references are looked up. */
export class Registry {
  /** `kind:id` → page */
  private readonly drafts: ReadonlyMap<string, Draft>;

  /** @param unread pages that are there but could not be read, by `kind:id`; a link to one is no fault */
  constructor(
    drafts: readonly Draft[],
    private readonly unread: ReadonlySet<string> = new Set(),
  ) {
    this.drafts = new Map(drafts.map(draft => [`${draft.kind}:${draft.id}`, draft]));
  }

  get(kind: PageKind, id: string): Draft | undefined {
    return this.drafts.get(`${kind}:${id}`);
  }

  isUnread(kind: PageKind, id: string): boolean {
    return this.unread.has(`${kind}:${id}`);
  }

  /** Articles and pages share the plain form of a link, `[text](id)`. */
  articleOrPage(id: string): Draft | undefined {
    return this.get('article', id) ?? this.get('page', id);
  }

  /** A sentence that names the ids nearest to an unknown one. */
  suggestion(id: string, of: readonly PageKind[]): Localized {
    const ids = [...this.drafts.values()].filter(draft => of.includes(draft.kind)).map(draft => draft.id);
    const near = quoted(nearest(id, ids));
    return {
      da: near ? `Nærmest: ${near}.` : 'Mappenavnene viser, hvilke id’er der er.',
      en: near ? `Nearest: ${near}.` : 'See the folder names for the ids there are.',
    };
  }

  /** Reports ids in a list of references that lead nowhere. */
  checkReferences(draft: Draft, key: string, ids: readonly string[], kind: PageKind): void {
    for (const [index, id] of ids.entries()) {
      if (this.get(kind, id) || this.isUnread(kind, id)) continue;
      const place = draft.data.placeOf([key, index]);
      const suggestion = this.suggestion(id, [kind]);
      draft.findings.error('dead-link', place, {
        da: `${unknown.da[kind]} \`${id}\` i \`${key}\`. ${suggestion.da}`,
        en: `${unknown.en[kind]} \`${id}\` in \`${key}\`. ${suggestion.en}`,
      });
    }
  }
}

/** The address of a draft in a language; a page without that language keeps the slug of the one it has. */
export function draftPathname(draft: Draft, locale: Locale): string {
  return pathname(locale, draftRoute(draft, locale));
}

function draftRoute(draft: Draft, locale: Locale): Route {
  const text = draft.texts[locale] ?? draft.texts.da ?? draft.texts.en!;
  return { kind: draft.kind, slug: text.front.value.slug };
}

/** Reports two pages of a kind that would get the same address. */
export function checkSlugs(drafts: readonly Draft[]): void {
  const reported = new Set<DraftText>();
  for (const locale of locales) {
    const taken = new Map<string, string>();
    for (const draft of drafts) {
      const address = draftPathname(draft, locale);
      const text = draft.texts[locale] ?? draft.texts.da ?? draft.texts.en!;
      const first = taken.get(address);
      if (first && !reported.has(text)) {
        reported.add(text);
        const { slug } = text.front.value;
        text.findings.error('slug', text.front.placeOf(['slug']), {
          da: `Uventet slug \`${slug}\`: \`${first}\` har samme adresse. Vælg en anden.`,
          en: `Unexpected slug \`${slug}\`: \`${first}\` has the same address. Choose another.`,
        });
      }
      taken.set(address, text.findings.path);
    }
  }
}

/** Resolves addresses as writers write them, for one text; unknown ones become findings. */
export class LinkResolver {
  /** Pages this text links to, by `kind:id`. */
  readonly targets = new Set<string>();

  constructor(
    private readonly registry: Registry,
    private readonly draft: Draft,
    private readonly text: DraftText,
    private readonly media: (src: string, place: Place | undefined) => { href: string } | undefined,
  ) {}

  /** @returns undefined for an address that leads nowhere; it was reported */
  resolve(url: string, place: Place | undefined): { href: string; term?: boolean } | undefined {
    const { findings, locale } = this.text;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
    if (scheme === 'term') return this.page('term', url.slice('term:'.length), place);
    if (scheme) {
      if (['http', 'https', 'mailto'].includes(scheme)) return { href: url };
      findings.error('link-scheme', place, {
        da: `Uventet adresse \`${url}\`: den skal begynde med \`https:\`, \`http:\` eller \`mailto:\`. Fjern linket, eller link til en side med dens id.`,
        en: `Unexpected address \`${url}\`, expected \`https:\`, \`http:\` or \`mailto:\`. Remove the link, or link to a page by its id.`,
      });
      return undefined;
    }
    // browsers take a backslash for a slash and leave line breaks and tabs out: both can make `//` of what is none
    if (url.startsWith('//') || /[\\\p{Cc}]/u.test(url)) {
      findings.error('link-scheme', place, {
        da: `Uventet adresse \`${url}\`. Skriv den helt ud: \`https:…\`.`,
        en: `Unexpected address \`${url}\`. Write it with its scheme: \`https:…\`.`,
      });
      return undefined;
    }
    if (url.startsWith('/')) return { href: basePath + url };
    if (url.startsWith('./')) return this.media(url, place);
    if (url.startsWith('#')) {
      return this.section(this.draft, locale, url.slice(1), place) ? { href: url } : undefined;
    }
    return this.page(undefined, url, place);
  }

  private page(
    kind: 'term' | undefined,
    url: string,
    place: Place | undefined,
  ): { href: string; term?: boolean } | undefined {
    const { findings, locale } = this.text;
    const found = findTarget(this.registry, url, locale, kind);
    if (found === undefined) return undefined;
    if ('fault' in found) {
      findings.error('dead-link', place, found.fault);
      return undefined;
    }
    const { target, section } = found;
    this.targets.add(`${target.kind}:${target.id}`);
    const href = draftPathname(target, locale) + (section ? `#${section}` : '');
    return { href, ...(kind === 'term' ? { term: true } : {}) };
  }

  private section(target: Draft, locale: Locale, id: string, place: Place | undefined): boolean {
    const fault = sectionFault(target, locale, id);
    if (fault) this.text.findings.error('dead-link', place, fault);
    return !fault;
  }
}

/**
 * Looks up `id` or `id#section`, of an article or page, or of a term.
 * @returns `fault`, a sentence, for a target that does not exist; undefined for a page that is there but could not be read
 */
export function findTarget(
  registry: Registry,
  url: string,
  locale: Locale,
  kind?: 'term',
): { target: Draft; section?: string } | { fault: Localized } | undefined {
  const [id = '', section] = url.split('#', 2) as [string, string?];
  const kinds: PageKind[] = kind ? [kind] : ['article', 'page'];
  const target = kind ? registry.get(kind, id) : registry.articleOrPage(id);
  if (!target && kinds.some(name => registry.isUnread(name, id))) return undefined;
  if (!target) {
    const elsewhere = kind ? registry.articleOrPage(id) : registry.get('term', id);
    const remedy = elsewhere ? otherKind(elsewhere) : registry.suggestion(id, kinds);
    return {
      fault: {
        da: `${unknown.da[kind ?? 'page']} \`${id}\` i et link. ${remedy.da}`,
        en: `${unknown.en[kind ?? 'page']} \`${id}\` in a link. ${remedy.en}`,
      },
    };
  }
  if (section === undefined) return { target };
  const fault = sectionFault(target, locale, section);
  return fault ? { fault } : { target, section };
}

/** What to write where the id is a page's of the other kind of link. */
function otherKind({ kind, id }: Draft): Localized {
  const names: Localized<Record<PageKind, string>> = {
    da: { article: 'en artikel', term: 'et begreb', page: 'en side' },
    en: { article: 'an article', term: 'a term', page: 'a page' },
  };
  const link = kind === 'term' ? `term:${id}` : id;
  return {
    da: `Der er ${names.da[kind]} med det id: skriv \`${link}\`.`,
    en: `There is ${names.en[kind]} of that id: write \`${link}\`.`,
  };
}

/** A section has to exist in the language the link leads to; entries of data have an id for both. */
function sectionFault(target: Draft, locale: Locale, id: string): Localized | undefined {
  const text = target.texts[locale] ?? target.texts.da ?? target.texts.en!;
  const ids = [
    ...text.outline.sections.flatMap(section => [section.id, ...section.aliases]),
    ...target.entries,
  ];
  if (ids.includes(id)) return undefined;
  const near = quoted(nearest(id, ids).map(name => `#${name}`));
  return {
    da: `Ukendt afsnit \`#${id}\` i \`${target.id}\` (\`${text.findings.path}\`). ${near ? `Nærmest: ${near}.` : 'Intet afsnit ligner det; ret linket.'}`,
    en: `Unknown section \`#${id}\` of \`${target.id}\` in \`${text.findings.path}\`. ${near ? `Nearest: ${near}.` : 'It has no section like that.'}`,
  };
}
