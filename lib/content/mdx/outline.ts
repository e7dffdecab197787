import type { Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { slugify } from '../../text/slug';
import type { FileFindings } from '../finding';
import type { Section } from '../model';
import { idPattern } from '../schema';

/**
 * Ids that the interface uses on a page with sections; `r1`, `n1` are note marks and notes, `h1` a result of search.
 * `page` means the whole page in front matter and in counterparts.json.
 */
export const reserved =
  /^(?:main|page|toc|notes|related|mentioned|variants|read-more|used-on|search|results|title|top|q|[hrn]\d.*|[ts]-.*)$/;

type Point = NonNullable<Nodes['position']>['start'];

/** A page's sections, the text before the first. */
export interface Outline {
  intro: string;
  sections: OutlineSection[];
}

export interface OutlineSection extends Section {
  /** Where its heading begins. */
  at: Point | undefined;
}

/** The headings of a tree → the sections of its outline that they begin. */
export function sectionsByHeading(tree: Root, { sections }: Outline): Map<Nodes, OutlineSection> {
  const headings = tree.children.filter(node => node.type === 'heading');
  return new Map(sections.map((section, index) => [headings[index]!, section]));
}

/**
 * Puts a component that stands alone in a paragraph (`<Note title="x">text</Note>` on one line) at block level,
 * as MDX's own compiler does.
 */
export function unravel(tree: Root): void {
  const lift = (children: RootContent[]): RootContent[] =>
    children.flatMap(child => {
      if (child.type === 'paragraph' && isOnlyComponents(child)) {
        return child.children
          .filter(inner => inner.type === 'mdxJsxTextElement')
          .map(inner => ({
            ...inner,
            type: 'mdxJsxFlowElement' as const,
            children: inner.children.length
              ? [{ type: 'paragraph' as const, children: inner.children as PhrasingContent[] }]
              : [],
          })) as RootContent[];
      }
      if ('children' in child && child.type !== 'paragraph')
        child.children = lift(child.children as RootContent[]) as never;
      return [child];
    });
  tree.children = lift(tree.children);
}

function isOnlyComponents(paragraph: Paragraph): boolean {
  let components = 0;
  for (const child of paragraph.children) {
    if (child.type === 'mdxJsxTextElement' && child.name !== 'Lang') components++;
    else if (!(child.type === 'text' && !child.value.trim())) return false;
  }
  return components > 0;
}

/** Reads the sections, taking `[#id alias …]` off the headings. Faulty and double ids become findings. */
export function readOutline(tree: Root, findings: FileFindings): Outline {
  const sections: OutlineSection[] = [];
  const taken = new Map<string, number>();
  let text: string[] = [];
  let intro = '';
  const close = () => {
    const joined = text.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
    const last = sections.at(-1);
    if (last) last.text = joined;
    else intro = joined;
    text = [];
  };

  for (const node of tree.children) {
    if (node.type !== 'heading') {
      text.push(plainText(node));
      continue;
    }
    close();
    const ids = takeIds(node);
    const heading = plainText(node);
    if (!heading.trim())
      findings.error('heading-text', node.position?.start, {
        da: 'Uventet overskrift uden ord. Skriv dem, eller fjern linjen.',
        en: 'Unexpected heading without words. Write them, or remove the line.',
      });
    const [id = defaultId(heading, node, findings), ...aliases] = ids;
    for (const name of [id, ...aliases]) checkId(name, node, taken, findings);
    sections.push({ id, aliases, level: node.depth, heading, text: '', at: node.position?.start });
  }
  close();
  return { intro, sections };
}

/** Without an id of its own, a heading takes its slug; the writer is told to fix it, so that rewording keeps links. */
function defaultId(heading: string, node: Heading, findings: FileFindings): string {
  const id = slugify(heading) || `section-${node.position?.start.line ?? 0}`;
  findings.warn('section-id', node.position?.start, {
    da: `Afsnits-id’et mangler. Skriv \`[#${id}]\` efter overskriften, det samme på begge sprog.`,
    en: `Missing section id. Write \`[#${id}]\` after the heading, the same in both languages.`,
  });
  return id;
}

function checkId(id: string, node: Heading, taken: Map<string, number>, findings: FileFindings): void {
  const at = node.position?.start;
  if (!idPattern.test(id)) {
    findings.error('section-id', at, {
      da: `Uventet afsnits-id \`${id}\`: det skal være små bogstaver a–z, cifre og enkelte bindestreger.`,
      en: `Unexpected section id \`${id}\`, expected lower-case letters a–z, digits and single hyphens.`,
    });
  } else if (reserved.test(id)) {
    findings.error('section-id', at, {
      da: `Uventet afsnits-id \`${id}\`: webstedet bruger det selv. Vælg et andet, på begge sprog.`,
      en: `Unexpected section id \`${id}\`: the interface uses it. Choose another, in both languages.`,
    });
  } else if (taken.has(id)) {
    findings.error('section-id', at, {
      da: `Uventet afsnits-id \`${id}\`, som allerede står på linje ${taken.get(id)}. Vælg et andet, på begge sprog.`,
      en: `Unexpected second section id \`${id}\`, first used on line ${taken.get(id)}. Choose another, in both languages.`,
    });
  }
  taken.set(id, at?.line ?? 0);
}

/** `## Heading [#id old-id]`: removes the brackets from the tree and returns the ids. */
function takeIds(heading: Heading): string[] {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return [];
  const match = /\s*\[#([^\]]*)\]\s*$/.exec(last.value);
  if (!match) return [];
  last.value = last.value.slice(0, match.index);
  if (!last.value) heading.children.pop();
  return match[1]!
    .split(/[\s,]+/)
    .map(id => id.replace(/^#/, ''))
    .filter(Boolean);
}

/** The words of a node as a reader sees them; notes, definitions and media are left out. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'footnoteReference':
    case 'footnoteDefinition':
    case 'definition':
      return '';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const shown = node.attributes.flatMap(attribute =>
        attribute.type === 'mdxJsxAttribute' &&
        typeof attribute.value === 'string' &&
        /^(title|caption|alt)$/.test(attribute.name)
          ? [endSentence(attribute.value)]
          : [],
      );
      const separator = node.type === 'mdxJsxFlowElement' ? ' ' : '';
      return [...shown, ...node.children.map(plainText)].join(separator);
    }
    case 'table':
      return node.children.map(row => endSentence(row.children.map(plainText).join(', '))).join(' ');
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'root':
      return node.children.map(plainText).join(' ');
    default:
      return 'children' in node ? node.children.map(plainText).join('') : '';
  }
}

/** Closes a title or a row, so that the words after it do not run on. */
export function endSentence(value: string): string {
  return /[.!?:…]$/.test(value) || !value ? value : `${value}.`;
}
