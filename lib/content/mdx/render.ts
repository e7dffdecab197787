import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteDefinition, Heading, Link, Root, Table } from 'mdast';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import { counterpartOf, type Locale } from '../../i18n/locales';
import { translator } from '../../i18n/translate';
import type { Place } from '../finding';
import type { Note, Source } from '../model';
import { components, element, scroller, type ComponentContext } from './components';
import type { Outline, OutlineSection } from './outline';
import { sanitizeBody } from './sanitize';

export interface RenderContext {
  locale: Locale;
  outline: Outline;
  sources: ReadonlyMap<string, Source>;
  /** The page in the other language: its address and the headings of the sections that both have. */
  counterpart?: { href: string; headings: ReadonlyMap<string, string> };
  /** Resolves an address as written; undefined was already reported. */
  link(url: string, place: Place | undefined): { href: string; term?: boolean } | undefined;
  media(src: string, place: Place | undefined): ReturnType<ComponentContext['media']>;
}

export interface RenderedBody {
  html: string;
  notes: Note[];
}

/** Turns a validated tree into one safe HTML string, with its notes numbered in order of first mention. */
export function renderBody(tree: Root, context: RenderContext): RenderedBody {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of tree.children) if (node.type === 'footnoteDefinition') definitions.set(node.identifier.toUpperCase(), node);
  const notes = new Map<string, { number: number; marks: string[] }>();
  const handlers = createHandlers(context, notes);
  const toHtmlString = (root: Root) => toHtml(sanitizeBody(toHast(root, { handlers }) as HastRoot));
  const html = toHtmlString(tree);
  const entries = [...notes].map(([id, { number, marks }]): Note => {
    const source = context.sources.get(id);
    if (source) return { number, marks, source };
    const children = definitions.get(id)?.children ?? [];
    return { number, marks, html: toHtmlString({ type: 'root', children }) };
  });
  return { html, notes: entries };
}

function createHandlers(context: RenderContext, notes: Map<string, { number: number; marks: string[] }>): Handlers {
  const { locale, outline, counterpart } = context;
  const t = translator(locale);
  const sectionOf = new Map<Heading, OutlineSection>(outline.sections.map(section => [section.node, section]));

  return {
    heading(state: State, node: Heading) {
      const section = sectionOf.get(node)!;
      const { id } = section;
      const aliases = section.aliases.map(alias => element('span', { id: alias }, []));
      const link = element('a', { href: `#${id}` }, state.all(node));
      const heading = element(`h${node.depth}`, { id }, [...aliases, link]);
      const there = counterpart?.headings.get(id);
      if (!counterpart || there === undefined) return heading;
      const lang = counterpartOf(locale);
      const other = element('a', { hrefLang: lang, href: `${counterpart.href}#${id}` }, [{ type: 'text', value: there }]);
      return element('hgroup', {}, [heading, element('p', { className: ['there'], lang }, [other])]);
    },

    link(state: State, node: Link) {
      const target = context.link(node.url, node.position?.start);
      if (!target) return state.all(node);
      return element('a', { href: target.href, ...(target.term ? { className: ['term'] } : {}) }, state.all(node));
    },

    image(_state: State, node) {
      const medium = context.media(node.url, node.position?.start);
      if (!medium) return [];
      const { href, ...size } = medium;
      return element('img', { src: href, alt: node.alt ?? '', ...size, loading: 'lazy', decoding: 'async' }, []);
    },

    footnoteReference(_state: State, node) {
      const id = node.identifier.toUpperCase();
      const note = notes.get(id) ?? { number: notes.size + 1, marks: [] };
      notes.set(id, note);
      const mark = note.marks.length ? `r${note.number}-${note.marks.length + 1}` : `r${note.number}`;
      note.marks.push(mark);
      const label = t('content.note', { number: note.number });
      const link = element('a', { id: mark, href: `#n${note.number}`, ariaLabel: label }, [
        { type: 'text', value: String(note.number) },
      ]);
      return element('sup', {}, [link]);
    },

    footnoteDefinition: () => undefined,

    table(state: State, node: Table) {
      const [head, ...body] = node.children;
      const row = (cells: NonNullable<typeof head>, tag: 'th' | 'td') =>
        element(
          'tr',
          {},
          cells.children.map((cell, column) =>
            element(
              tag,
              { ...(tag === 'th' ? { scope: 'col' } : {}), ...(node.align?.[column] === 'right' ? { className: ['num'] } : {}) },
              state.all(cell),
            ),
          ),
        );
      const table = element('table', {}, [
        element('thead', {}, head ? [row(head, 'th')] : []),
        element('tbody', {}, body.map(cells => row(cells, 'td'))),
      ]);
      return inTableComponent.has(node) ? table : scroller(table, t('content.table'));
    },

    mdxJsxFlowElement: component,
    mdxJsxTextElement: component,
  };

  function component(state: State, node: { name?: string | null; attributes: unknown[]; children: unknown[]; position?: { start: Place } }) {
    const definition = components[node.name ?? '']!;
    const attributes = Object.fromEntries((node.attributes as { name: string; value: string }[]).map(({ name, value }) => [name, value]));
    if (definition.children === 'table') inTableComponent.add(node.children[0] as Table);
    const children = state.all(node as never) as ElementContent[];
    return definition.toHast(attributes, children, {
      locale,
      media: src => context.media(src, node.position?.start),
    }) as Element;
  }
}

/** Tables whose `<Table>` gives them caption and scroller. */
const inTableComponent = new WeakSet<Table>();
