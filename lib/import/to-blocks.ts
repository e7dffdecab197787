import type { Blockquote, Definition, Heading, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../content/mdx/outline';
import type { Locale } from '../i18n/locales';
import { htmlText, isHtmlName } from './html-text';
import { asideTitle } from './other-markup';
import type { Tell } from './read-text';

interface Context {
  locale: Locale;
  isMdx: boolean;
  tell: Tell;
}

/** Blocks, and the anchors written in them: heading they belong to → names; undefined is the page itself. */
interface Blocks {
  blocks: RootContent[];
  anchors: Map<Heading | undefined, string[]>;
}

/** Inline tags that Markdown has a form for. */
const wrapped: Readonly<Record<string, (children: PhrasingContent[]) => PhrasingContent>> = {
  code: children => ({ type: 'inlineCode', value: plainText({ type: 'paragraph', children }) }),
  kbd: children => ({ type: 'inlineCode', value: plainText({ type: 'paragraph', children }) }),
  strong: children => ({ type: 'strong', children }),
  b: children => ({ type: 'strong', children }),
  em: children => ({ type: 'emphasis', children }),
  i: children => ({ type: 'emphasis', children }),
  del: children => ({ type: 'delete', children }),
};

/**
 * Makes of a parsed Markdown text what a page may hold: HTML becomes its words, alerts become notes, reference links
 * become links, headings stand between paragraphs only.
 */
export function toBlocks(tree: Root, { locale, isMdx, tell }: Context): Blocks {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', node => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const anchors: Blocks['anchors'] = new Map();
  let section: Heading | undefined;
  const anchor = (name: string) => anchors.set(section, [...(anchors.get(section) ?? []), name]);
  const lineOf = (node: Nodes) => node.position?.start.line;

  return { blocks: tree.children.flatMap(node => block(node, true)), anchors };

  function block(node: RootContent, isTop = false): RootContent[] {
    switch (node.type) {
      case 'definition':
      case 'yaml':
        return [];
      case 'html':
        return htmlBlock(node.value, lineOf(node));
      case 'heading':
        return heading(node, isTop);
      case 'paragraph': {
        const code = isMdx && /^(?:import|export)\s/.exec(plainText(node));
        if (code) {
          tell('code', lineOf(node), `left out: ${plainText(node).slice(0, 80)}`);
          return [];
        }
        const children = trimmed(inline(node.children));
        return children.length ? [{ ...node, children }] : [];
      }
      case 'blockquote':
        return quote(node);
      case 'list':
        return [{ ...node, children: node.children.map(item => block(item)[0] as never) }];
      case 'listItem': {
        const children = node.children.flatMap(child => block(child)) as typeof node.children;
        const { checked, ...item } = node;
        if (typeof checked === 'boolean') {
          const box = { type: 'text' as const, value: checked ? '☑ ' : '☐ ' };
          const first = children[0];
          if (first?.type === 'paragraph') first.children.unshift(box);
        }
        return [{ ...item, children }];
      }
      case 'footnoteDefinition':
        return [
          {
            ...node,
            identifier: noteName(node.identifier),
            children: node.children.flatMap(child => block(child)) as typeof node.children,
          },
        ];
      case 'table':
        return [
          {
            ...node,
            children: node.children.map(row => ({
              ...row,
              children: row.children.map(cell => ({ ...cell, children: inline(cell.children, false) })),
            })),
          },
        ];
      case 'code':
        // an unclosed fence takes the rest of the file; written anew, it is closed
        return [{ ...node, lang: node.lang?.replace(/[^\w+#.-]/g, '') || null, meta: null }];
      case 'thematicBreak':
        return [node];
      default:
        // phrasing that stands where blocks stand
        return [{ type: 'paragraph', children: inline([node as PhrasingContent]) }];
    }
  }

  function heading(node: Heading, isTop: boolean): RootContent[] {
    if (isTop) section = node;
    const own = /\s*\{#([\w-]+)[^}]*\}\s*$/.exec(lastText(node));
    if (own) {
      const last = node.children.at(-1) as { value: string };
      last.value = last.value.slice(0, -own[0].length);
      anchor(own[1]!);
    }
    const pictures: PhrasingContent[] = [];
    const children = trimmed(
      inline(node.children, false).flatMap(child => {
        if (child.type === 'link') {
          tell('heading', lineOf(node), `link in a heading left out: ${child.url}`);
          return child.children;
        }
        if (child.type === 'image' || child.type === 'footnoteReference') {
          pictures.push(child);
          return [];
        }
        return [child];
      }),
    );
    const below: RootContent[] = pictures.length ? [{ type: 'paragraph', children: pictures }] : [];
    if (!plainText({ type: 'paragraph', children }).trim()) {
      tell('heading', lineOf(node), 'heading without words left out');
      return below;
    }
    if (!isTop) {
      tell('heading', lineOf(node), `heading within a list or quotation made bold: ${plainText(node)}`);
      return [{ type: 'paragraph', children: [{ type: 'strong', children }] }, ...below];
    }
    // the same node, so that its anchors are found
    node.children = children;
    return [node, ...below];
  }

  function quote(node: Blockquote): RootContent[] {
    const first = node.children[0];
    const text =
      first?.type === 'paragraph' && first.children[0]?.type === 'text' ? first.children[0] : undefined;
    const title = text && asideTitle(text.value, locale);
    if (text) text.value = title ? text.value.replace(/^\[![^\]]*\]\s*/, '') : text.value;
    const children = node.children.flatMap(child => block(child)) as Blockquote['children'];
    if (!children.length) return [];
    if (!title) return [{ ...node, children }];
    return [
      {
        type: 'mdxJsxFlowElement',
        name: 'Note',
        attributes: [{ type: 'mdxJsxAttribute', name: 'title', value: title }],
        children,
      } as RootContent,
    ];
  }

  function htmlBlock(value: string, line: number | undefined): RootContent[] {
    const bare = value.replace(/<!--[\s\S]*?(?:-->|$)/g, comment => {
      tell('comment', line, `comment left out: ${comment.slice(4, 60).replace(/-->$/, '').trim()}`);
      return '';
    });
    for (const [, name] of bare.matchAll(/<a\s+(?:name|id)="([^"]+)"/g)) anchor(name!);
    if (!bare.trim()) return [];
    const paragraphs = htmlText(bare);
    const tags = [...new Set([...bare.matchAll(/<([A-Za-z][\w-]*)/g)].map(match => `<${match[1]}>`))];
    if (tags.length || !paragraphs.length)
      tell(
        'html',
        line,
        `${tags.join(' ') || bare.trim()} left out${paragraphs.length ? ', its text kept' : ''}`,
      );
    return paragraphs.map(text => ({ type: 'paragraph', children: [{ type: 'text', value: text }] }));
  }

  /** @param mayBreak whether a line may break here; not in headings and cells */
  function inline(nodes: readonly PhrasingContent[], mayBreak = true): PhrasingContent[] {
    const out: PhrasingContent[] = [];
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at]!;
      const tag = node.type === 'html' && /^<([A-Za-z][\w-]*)/.exec(node.value)?.[1]?.toLowerCase();
      const href = tag === 'a' && /\bhref="([^"]*)"/.exec((node as { value: string }).value)?.[1];
      if (tag && (wrapped[tag] || href)) {
        const end = nodes.findIndex(
          (other, index) => index > at && other.type === 'html' && other.value.toLowerCase() === `</${tag}>`,
        );
        if (end > at) {
          const children = inline(nodes.slice(at + 1, end), mayBreak);
          if (children.length)
            out.push(href ? { type: 'link', url: href, children } : wrapped[tag]!(children));
          at = end;
          continue;
        }
      }
      out.push(...phrase(node, mayBreak));
    }
    return out;
  }

  function phrase(node: PhrasingContent, mayBreak: boolean): PhrasingContent[] {
    switch (node.type) {
      case 'html':
        return htmlPhrase(node.value, lineOf(node), mayBreak);
      case 'text': {
        const value = node.value.replace(/\[\^([^\]\s]+)\]/g, (mark, name: string) => {
          tell('note', lineOf(node), `note without a text: ${mark}`);
          return `(${name})`;
        });
        return [{ ...node, value }];
      }
      case 'break':
        return mayBreak ? [node] : [{ type: 'text', value: ' ' }];
      case 'inlineCode':
      case 'image':
        return [node];
      case 'footnoteReference':
        return [{ ...node, identifier: noteName(node.identifier) }];
      case 'linkReference': {
        const { url = '' } = definitions.get(node.identifier) ?? {};
        return [
          { type: 'link', url, children: inline(node.children, mayBreak) as never, position: node.position! },
        ];
      }
      case 'imageReference': {
        const { url = '' } = definitions.get(node.identifier) ?? {};
        return [{ type: 'image', url, alt: node.alt ?? '', position: node.position! }];
      }
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link': {
        const children = inline(node.children, mayBreak);
        if (children.length || node.type === 'link') return [{ ...node, children: children as never }];
        return [];
      }
      default:
        return [{ type: 'text', value: plainText(node) }];
    }
  }

  function htmlPhrase(value: string, line: number | undefined, mayBreak: boolean): PhrasingContent[] {
    if (value.startsWith('<!--')) {
      tell('comment', line, `comment left out: ${value.slice(4, 60).replace(/-->$/, '').trim()}`);
      return [];
    }
    const [, name = ''] = /^<\/?([A-Za-z][\w-]*)/.exec(value) ?? [];
    const [, anchored] = /^<a\s+(?:name|id)="([^"]+)"/.exec(value) ?? [];
    if (anchored) {
      anchor(anchored);
      return [];
    }
    if (/^<\/?br\b/i.test(value)) return mayBreak ? [{ type: 'break' }] : [{ type: 'text', value: ' ' }];
    const [, src] = /^<img\b[^>]*\bsrc="([^"]*)"/i.exec(value) ?? [];
    if (src) return [{ type: 'image', url: src, alt: /\balt="([^"]*)"/.exec(value)?.[1] ?? '' }];
    if (value.startsWith('</'))
      return isHtmlName(name) || /^[A-Z]/.test(name) ? [] : [{ type: 'text', value }];
    // `<your-name>` is a place to fill in, which HTML takes for a tag
    if (!isHtmlName(name.toLowerCase()) && !/^[A-Z]/.test(name)) {
      tell('html', line, `${value} taken for text`);
      return [{ type: 'text', value }];
    }
    tell('html', line, `${value.slice(0, 60)} left out, its text kept`);
    return [];
  }
}

/** Names such as `S13` belong to sources. */
function noteName(identifier: string): string {
  const name = identifier.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return /^s\d+$/.test(name) ? `note-${name}` : name;
}

function lastText(node: Heading): string {
  const last = node.children.at(-1);
  return last?.type === 'text' ? last.value : '';
}

/** Without white space at the ends, and without breaks there. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && !node.value.trim());
  const kept = [...children];
  while (kept.length && isBlank(kept[0])) kept.shift();
  while (kept.length && isBlank(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}
