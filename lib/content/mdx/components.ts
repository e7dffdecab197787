import type { Element, ElementContent } from 'hast';
import type { Locale } from '../../i18n/locales';

/** What a component needs to know of its page to become HTML. */
export interface ComponentContext {
  locale: Locale;
  /** Resolves `./file` to the address and size of the medium; undefined was already reported. */
  media(src: string): { href: string; width?: number; height?: number } | undefined;
}

export interface Component {
  /** `flow` stands on its own lines, `text` inside a sentence, `both` in either place. */
  place: 'flow' | 'text' | 'both';
  required: readonly string[];
  optional: readonly string[];
  /** Allowed values of an attribute. */
  values?: Readonly<Record<string, readonly string[]>>;
  children: 'none' | 'some' | 'table';
  toHast(
    attributes: Readonly<Record<string, string>>,
    children: ElementContent[],
    context: ComponentContext,
  ): ElementContent;
}

const text = (value: string): ElementContent => ({ type: 'text', value });

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Wraps a table in its labelled, focusable scroller, so that a wide one never moves the page sideways. */
export function scroller(table: Element, label: string): Element {
  return element('div', { className: ['scroll'], role: 'region', ariaLabel: label, tabIndex: 0 }, [table]);
}

/** The name of an element that rendering takes away again: terms in it become no links. */
export const noTerms = 'no-terms';

const languageTag = ['da', 'en', 'fr', 'de', 'es', 'it', 'nl', 'ar', 'ku'] as const;

const aside = (className: string): Component => ({
  place: 'flow',
  required: ['title'],
  optional: [],
  children: 'some',
  toHast: ({ title }, children) =>
    element('div', { className: [className], role: 'note' }, [
      element('strong', {}, [text(title!)]),
      ...children,
    ]),
});

/**
 * The components content may use; all else is refused. Each is a plain transform to HTML elements:
 * nothing in content is ever run.
 */
export const components: Readonly<Record<string, Component>> = {
  /** An aside: how to read a figure, what is not known. */
  Note: aside('aside'),

  /** A fact box: a list of labelled facts. */
  Facts: aside('facts'),

  /** A table with a caption; `head="row"` makes the first column row headers. */
  Table: {
    place: 'flow',
    required: ['caption'],
    optional: ['head'],
    values: { head: ['row'] },
    children: 'table',
    toHast({ caption, head }, children) {
      const found = children.find(child => child.type === 'element' && child.tagName === 'table') as Element;
      if (head === 'row') firstColumnToHeaders(found);
      found.children.unshift(element('caption', {}, [text(caption!)]));
      return scroller(found, caption!);
    },
  },

  /** A picture beside the article, with its text alternative, caption and credit. */
  Figure: {
    place: 'flow',
    required: ['src', 'alt', 'caption', 'credit'],
    optional: [],
    children: 'none',
    toHast({ src, alt, caption, credit }, _children, context) {
      const { href, ...size } = context.media(src!) ?? { href: '' };
      return element('figure', {}, [
        element('img', { src: href, alt: alt!, ...size, loading: 'lazy', decoding: 'async' }, []),
        element('figcaption', {}, [
          text(`${caption} `),
          element('span', { className: ['credit'] }, [
            text(`${context.locale === 'da' ? 'Illustration' : 'Credit'}: ${credit}`),
          ]),
        ]),
      ]);
    },
  },

  /** A quotation in its own language. */
  Quote: {
    place: 'flow',
    required: ['is'],
    optional: [],
    values: { is: languageTag },
    children: 'some',
    toHast: ({ is }, children) => element('blockquote', { lang: is! }, children),
  },

  /** A phrase in another language, inside a sentence. */
  Lang: {
    place: 'text',
    required: ['is'],
    optional: [],
    values: { is: languageTag },
    children: 'some',
    toHast: ({ is }, children) => element('span', { lang: is! }, children),
  },

  /** A passage whose glossary terms are not made into links. */
  NoTerms: {
    place: 'both',
    required: [],
    optional: [],
    children: 'some',
    toHast: (_attributes, children) => element(noTerms, {}, children),
  },
};

function firstColumnToHeaders(table: Element): void {
  const bodies = table.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'tbody',
  );
  for (const row of bodies.flatMap(body => body.children)) {
    if (row.type !== 'element') continue;
    const first = row.children.find((child): child is Element => child.type === 'element');
    if (!first) continue;
    first.tagName = 'th';
    first.properties.scope = 'row';
  }
}
