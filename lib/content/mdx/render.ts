import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type {
  Definition,
  FootnoteDefinition,
  Heading,
  Link,
  LinkReference,
  ListItem,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { counterpartOf, type Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translate';
import type { Place } from '../finding';
import type { Behind, Mark, Note, Source } from '../model';
import { behindNote } from './behind-note';
import { type ComponentContext, components, element, scroller } from './components';
import { type Outline, sectionsByHeading } from './outline';
import { sanitizeBody } from './sanitize';
import { linkTerms, type TermLinks, termLink } from './term-links';

export interface RenderContext {
  locale: Locale;
  outline: Outline;
  sources: ReadonlyMap<string, Source>;
  /** The page in the other language: its address and the headings of the sections that both have. */
  counterpart?: { href: string; headings: ReadonlyMap<string, string> };
  /** By section: what the page in the other language has newer. */
  behind?: ReadonlyMap<string, Behind>;
  /** Resolves an address as written; undefined was already reported. */
  link(url: string, place: Place | undefined): { href: string; term?: boolean } | undefined;
  media(src: string, place: Place | undefined): ReturnType<ComponentContext['media']>;
  /** Makes terms in the text into links; without it, only those that are written as links are. */
  terms?: TermLinks;
}

export interface RenderedBody {
  html: string;
  notes: Note[];
}

/** Turns a validated tree into one safe HTML string, with its notes numbered in order of first mention. */
export function renderBody(tree: Root, context: RenderContext): RenderedBody {
  const renderer = new BodyRenderer(tree, context);
  const html = renderer.html(tree.children);
  return { html, notes: renderer.notes() };
}

/** Renders a body, whole or part by part in the order of reading; its parts share one list of notes. */
export class BodyRenderer {
  /** Id of a note → its body. */
  private readonly bodies = new Map<string, FootnoteDefinition>();
  /** Id of a note → its number and marks so far. */
  private readonly cited = new Map<string, { number: number; marks: string[] }>();
  private readonly handlers: Handlers;
  private readonly definitions: readonly RootContent[];

  constructor(
    tree: Root,
    private readonly context: RenderContext,
  ) {
    this.definitions = tree.children.filter(node => node.type === 'definition');
    visit(tree, 'footnoteDefinition', node => {
      const id = node.identifier.toUpperCase();
      if (!this.bodies.has(id)) this.bodies.set(id, node);
    });
    this.handlers = createHandlers(tree, context, id => this.mark(id));
  }

  /** Safe HTML of some of the tree's children. */
  html(children: readonly RootContent[]): string {
    return this.render(children, this.context.terms);
  }

  private render(children: readonly RootContent[], terms: TermLinks | undefined): string {
    // addresses of `[text][name]` may stand anywhere in the body
    const own = new Set(children);
    const definitions = this.definitions.filter(node => !own.has(node));
    const root: Root = { type: 'root', children: [...children, ...definitions] };
    const tree = joinMarks(toHast(root, { handlers: this.handlers }) as HastRoot);
    return toHtml(sanitizeBody(linkTerms(tree, terms)));
  }

  /** Another mention of a source or note, which stands where this is called in the order of reading. */
  mark(id: string): Mark {
    const note = this.cited.get(id) ?? { number: this.cited.size + 1, marks: [] };
    this.cited.set(id, note);
    const mark = note.marks.length ? `r${note.number}-${note.marks.length + 1}` : `r${note.number}`;
    note.marks.push(mark);
    return { id: mark, number: note.number };
  }

  /** The list of notes, when all parts are rendered. */
  notes(): Note[] {
    const entries: Note[] = [];
    // a note may cite sources of its own: they join the map while it is walked
    for (const [id, { number, marks }] of this.cited) {
      const source = this.context.sources.get(id);
      const body = this.bodies.get(id)?.children ?? [];
      entries.push({ number, marks, ...(source ? { source } : { html: this.render(body, undefined) }) });
    }
    return entries;
  }
}

/** Marks that follow each other stand in one superscript, a space apart. */
function joinMarks(tree: HastRoot): HastRoot {
  visit(tree, 'element', parent => {
    const joined: ElementContent[] = [];
    for (const child of parent.children) {
      const last = joined.at(-1);
      if (isMark(child) && last && isMark(last))
        last.children.push({ type: 'text', value: '\u00A0' }, ...child.children);
      else joined.push(child);
    }
    parent.children = joined;
  });
  return tree;
}

function isMark(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'sup';
}

function createHandlers(tree: Root, context: RenderContext, mark: (id: string) => Mark): Handlers {
  const { locale, outline, counterpart, behind } = context;
  const t = translator(locale);
  const sections = sectionsByHeading(tree, outline);

  return {
    heading(state: State, node: Heading) {
      const section = sections.get(node)!;
      const { id } = section;
      const aliases = section.aliases.map(alias => element('span', { id: alias }, []));
      const link = element('a', { href: `#${id}` }, state.all(node));
      const heading = element(`h${node.depth}`, { id }, [...aliases, link]);
      const there = counterpart?.headings.get(id);
      if (!counterpart || there === undefined) return heading;
      const newer = behind?.get(id);
      const lang = counterpartOf(locale);
      const other = element('a', { hrefLang: lang, href: `${counterpart.href}#${id}` }, [
        { type: 'text', value: there },
      ]);
      const pair = element('hgroup', {}, [heading, element('p', { className: ['there'], lang }, [other])]);
      return newer ? [pair, behindNote(newer, 'section', locale)] : pair;
    },

    link: (state: State, node: Link) => anchor(state, node, node),

    linkReference(state: State, node: LinkReference) {
      const definition = state.definitionById.get(node.identifier.toUpperCase());
      return definition ? anchor(state, node, definition) : state.all(node);
    },

    image(_state: State, node) {
      const medium = context.media(node.url, node.position?.start);
      if (!medium) return [];
      const { href, ...size } = medium;
      return element(
        'img',
        { src: href, alt: node.alt ?? '', ...size, loading: 'lazy', decoding: 'async' },
        [],
      );
    },

    footnoteReference(_state: State, node) {
      const { id, number } = mark(node.identifier.toUpperCase());
      const label = t('content.note', { number });
      const link = element('a', { id, href: `#n${number}`, ariaLabel: label }, [
        { type: 'text', value: String(number) },
      ]);
      return element('sup', {}, [link]);
    },

    footnoteDefinition: () => undefined,

    listItem: (state: State, node: ListItem, parent) =>
      defaultHandlers.listItem(state, withTaskMark(node), parent),

    table(state: State, node: Table) {
      const [head, ...body] = node.children;
      const row = (cells: NonNullable<typeof head>, tag: 'th' | 'td') =>
        element(
          'tr',
          {},
          // as many cells as the table has columns, whatever the row has
          (node.align ?? cells.children).map((_, column) => {
            const cell = cells.children[column];
            return element(
              tag,
              {
                ...(tag === 'th' ? { scope: 'col' } : {}),
                ...(node.align?.[column] === 'right' ? { className: ['num'] } : {}),
              },
              cell ? state.all(cell) : [],
            );
          }),
        );
      const table = element('table', {}, [
        element('thead', {}, head ? [row(head, 'th')] : []),
        element(
          'tbody',
          {},
          body.map(cells => row(cells, 'td')),
        ),
      ]);
      return inTableComponent.has(node) ? table : scroller(table, t('content.table'));
    },

    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
  };

  function anchor(state: State, node: Link | LinkReference, { url, position }: Link | Definition) {
    const target = context.link(url, position?.start);
    const children = state.all(node);
    if (!target) return children;
    return target.term ? termLink(target.href, children) : element('a', { href: target.href }, children);
  }

  function component(
    state: State,
    node: { name?: string | null; attributes: unknown[]; children: unknown[]; position?: { start: Place } },
  ) {
    const definition = components[node.name ?? '']!;
    const attributes = Object.fromEntries(
      (node.attributes as { name: string; value: string }[]).map(({ name, value }) => [name, value]),
    );
    if (definition.children === 'table') inTableComponent.add(node.children[0] as Table);
    const children = state.all(node as never) as ElementContent[];
    return definition.toHast(attributes, children, {
      locale,
      media: src => context.media(src, node.position?.start),
    }) as Element;
  }
}

/** `- [x]`: a box would be a form's; the mark says the same as text. */
function withTaskMark(item: ListItem): ListItem {
  const { checked, ...plain } = item;
  const [first, ...rest] = item.children;
  if (typeof checked !== 'boolean' || first?.type !== 'paragraph') return item;
  const mark = { type: 'text' as const, value: checked ? '☑ ' : '☐ ' };
  return { ...plain, children: [{ ...first, children: [mark, ...first.children] }, ...rest] };
}

/** Tables whose `<Table>` gives them caption and scroller. */
const inTableComponent = new WeakSet<Table>();
