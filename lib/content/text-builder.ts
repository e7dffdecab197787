import type { Root } from 'mdast';
import type { KeptValues } from '../cache/kept-values';
import { counterpartOf } from '../i18n/locales';
import { basePath } from '../i18n/routes';
import { checkCitations } from './citations';
import { behindIn } from './counterparts/behind';
import type { SectionDrift } from './counterparts/compare';
import { wholePage } from './counterparts/schema';
import { entriesOf, type SiteData } from './data/model';
import { renderAround } from './data/render';
import { FileFindings, type Finding, type Place } from './finding';
import { renderNote } from './mdx/behind-note';
import { tooSlow } from './mdx/limits';
import { type RenderContext, type RenderedBody, renderBody } from './mdx/render';
import { findMedium, type Medium } from './media';
import type { AroundData, PageText, Source } from './model';
import type { Draft, DraftText } from './read';
import { draftPathname, LinkResolver, type Registry } from './registry';
import type { TermLinker } from './term-linker';
import { withinTime } from './within-time';

/** What a text is built with, the same for all texts. */
export interface TextWorld {
  /** The content folder. */
  root: string;
  registry: Registry;
  sources: ReadonlyMap<string, Source>;
  data: SiteData;
  terms: TermLinker;
  /** What earlier builds rendered. */
  kept: KeptValues | undefined;
}

export interface BuiltText {
  text: PageText;
  /** Pages that its author links to, by `kind:id`. */
  written: ReadonlySet<string>;
  /** Ids of terms that became links. */
  made: readonly string[];
  media: readonly Medium[];
}

type Rendered = RenderedBody & { around?: AroundData };

/** A body rendered, with what else came of it; can be JSON. */
interface RenderedText {
  body: Rendered;
  made: readonly string[];
  /** Of its citations. */
  findings: readonly Finding[];
}

/** Where an address leads; undefined was reported. */
interface Targets {
  link: Map<string, { href: string; term?: boolean } | undefined>;
  picture: Map<string, { href: string; width?: number; height?: number } | undefined>;
}

/** Builds texts: resolves their addresses, checks what they cite and renders their bodies. */
export class TextBuilder {
  constructor(private readonly world: TextWorld) {}

  build(draft: Draft, text: DraftText, drift: readonly SectionDrift[]): BuiltText {
    const { locale, outline } = text;
    checkQuestions(text);
    const { targets, written, media } = this.lookUp(draft, text);
    const other = draft.texts[counterpartOf(locale)];
    const behind = other && behindIn(locale, drift, other.front.value.updated);
    const context = {
      locale,
      outline,
      sources: this.world.sources,
      link: (url: string) => targets.link.get(url),
      media: (src: string) => targets.picture.get(src),
      ...(other && {
        counterpart: {
          href: draftPathname(draft, counterpartOf(locale)),
          headings: new Map(other.outline.sections.map(section => [section.id, section.heading])),
        },
      }),
      ...(behind && { behind }),
    };
    const { body, made } = this.render(draft, text, context, targets);
    const front = text.front.value;
    const words = [outline.intro, ...outline.sections.map(section => section.text)]
      .join(' ')
      .split(/\s+/)
      .filter(Boolean).length;
    const built: PageText = {
      locale,
      slug: front.slug,
      updated: front.updated,
      intro: outline.intro,
      sections: outline.sections.map(({ at: _at, ...section }) => section),
      ...body,
      words,
      ...(behind && { behind }),
      ...('term' in front
        ? {
            title: front.term,
            summary: front.definition,
            forms: {
              abbreviations: front.abbreviation ?? [],
              variants: front.variants,
              searchForms: front.searchForms,
            },
          }
        : { title: front.title, summary: front.summary }),
      questions: 'questions' in front ? front.questions : {},
    };
    return { text: built, written, made, media };
  }

  /** Looks up every address of a text; those that lead nowhere become findings. */
  private lookUp(draft: Draft, text: DraftText): { targets: Targets; written: Set<string>; media: Medium[] } {
    const media: Medium[] = [];
    const find = (src: string, place: Place | undefined, use: 'picture' | 'link') => {
      const medium = findMedium(this.world.root, draft.folder, src, use);
      if ('fault' in medium) {
        text.findings.error(medium.rule ?? 'media', place, medium.fault);
        return undefined;
      }
      media.push(medium);
      const { address, file: _file, ...size } = medium;
      return { href: `${basePath}/media/${address}`, ...size };
    };
    const resolver = new LinkResolver(this.world.registry, draft, text, (src, place) =>
      find(src, place, 'link'),
    );
    const targets: Targets = { link: new Map(), picture: new Map() };
    for (const { use, url, place } of text.addresses) {
      if (use === 'link') targets.link.set(url, resolver.resolve(url, place));
      else targets.picture.set(url, find(url, place, 'picture'));
    }
    return { targets, written: resolver.targets, media };
  }

  /**
   * Checks the citations and renders the body; of a page that shows data, in parts around it. A body that was rendered
   * from the same text, with the same addresses, sources, terms and counterpart, is taken as it is.
   */
  private render(
    draft: Draft,
    text: DraftText,
    context: RenderContext,
    targets: Targets,
  ): Pick<RenderedText, 'body' | 'made'> {
    const { kept, sources } = this.world;
    const showsData = draft.kind === 'page' && (draft as Draft<'page'>).data.value.data;
    const key =
      showsData || text.findings.hasErrors
        ? undefined
        : kept?.keyOf(
            'rendered',
            text.hash,
            draft.kind,
            [...targets.link],
            [...targets.picture],
            text.cites.map(id => sources.get(id) ?? null),
            context.counterpart ? [context.counterpart.href, [...context.counterpart.headings]] : [],
            [...(context.behind ?? [])],
            draft.kind === 'term' ? '' : this.world.terms.fingerprint(text.locale),
          );
    const known = key && kept?.get<RenderedText>(key);
    if (known) {
      text.findings.repeat(known.findings);
      return { made: known.made, body: { ...known.body, notes: this.withSources(known.body.notes) } };
    }
    const findings: Finding[] = [];
    checkCitations(text, new FileFindings(text.findings.path, findings), sources, draft.kind === 'article');
    text.findings.repeat(findings);
    const made: string[] = [];
    const body: Rendered = text.findings.hasErrors
      ? { html: '', notes: [] }
      : this.renderInTime(draft, text, {
          ...context,
          ...(draft.kind !== 'term' && { terms: this.world.terms.linksOf(text, id => made.push(id)) }),
        });
    if (key && !text.findings.hasErrors) kept?.put(key, { body, made, findings } satisfies RenderedText);
    return { body, made };
  }

  /** A source is one object, wherever it is cited. */
  private withSources(notes: RenderedBody['notes']): RenderedBody['notes'] {
    return notes.map(note =>
      note.source ? { ...note, source: this.world.sources.get(note.source.id)! } : note,
    );
  }

  /** A body that is never done is refused. */
  private renderInTime(draft: Draft, text: DraftText, context: RenderContext): Rendered {
    const rendered = withinTime(text.characters, () => this.renderTree(draft, text.tree, context));
    if (!rendered) text.findings.error('limits', undefined, tooSlow);
    return rendered?.value ?? { html: '', notes: [] };
  }

  private renderTree(draft: Draft, tree: Root, context: RenderContext): Rendered {
    const { data } = this.world;
    const kind = draft.kind === 'page' && (draft as Draft<'page'>).data.value.data;
    const diagrams = data.diagrams?.diagrams.map(({ id }) => id) ?? [];
    const body = kind
      ? renderAround(tree, context, entriesOf(data, kind), diagrams)
      : renderBody(tree, context);
    const behind = context.behind?.get(wholePage);
    if (behind)
      body.html = renderNote(behind, draft.kind === 'term' ? 'term' : 'page', context.locale) + body.html;
    return body;
  }
}

/** Questions belong to a section of the text, or to the whole page. */
function checkQuestions({ front, outline, findings }: DraftText): void {
  if (!('questions' in front.value)) return;
  const known = new Set(['page', ...outline.sections.map(({ id }) => id)]);
  for (const id of Object.keys(front.value.questions)) {
    if (known.has(id)) continue;
    findings.error('unknown-section', front.placeOf(['questions', id]), {
      da: `Ukendt afsnit \`${id}\` i \`questions\`: det skal være \`page\` eller et afsnit i denne tekst. Ret eller fjern det.`,
      en: `Unknown section \`${id}\` in questions, expected \`page\` or a section of this text. Correct or remove it.`,
    });
  }
}
