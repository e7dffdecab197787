import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { dataBlockProblem, isDataBlock } from './data-block';
import { elementsOf, propertyText, textOf } from './page-tree';

/** One thing wrong with one file of the site. */
export interface PageProblem {
  file: string;
  problem: string;
}

/** Something on a page that the finishing pass does not know; the build stops at it. */
export class FinishError extends Error {
  readonly code = 'FINISH_UNKNOWN';

  constructor(readonly problems: readonly PageProblem[]) {
    super(`The finished site has problems:\n${summarize(problems).join('\n')}`);
    this.name = 'FinishError';
  }
}

/** One line per problem, with the first file that has it and how many more do: a fault of the frame is on every page. */
function summarize(problems: readonly PageProblem[]): string[] {
  const files = new Map<string, string[]>();
  for (const { file, problem } of problems) files.set(problem, [...(files.get(problem) ?? []), file]);
  return [...files].map(
    ([problem, [first, ...more]]) =>
      `${first}: ${problem}${more.length ? ` (and ${more.length} more files)` : ''}`,
  );
}

/** Inline scripts that Next and React write: flight data, the chunk loader, the code that moves streamed parts into place. */
const knownInline = [
  /^\(?self\.__next_f/,
  /^requestAnimationFrame\(function\(\)\{\$RT/,
  /^\$R[A-Z]/,
  /^self\.__next_r/,
  /^\(globalThis\["TURBOPACK"\]/,
];

/**
 * Takes Next's runtime off a page: scripts, flight data, preloads, comments. Knows exactly what may stand there and
 * reports all else: an unknown script, an inline style, a leftover of `_next`, or a part that React would reveal only
 * by script.
 * @param styles address of a style sheet as Next wrote it → as it is served
 * @returns problems, one sentence each; empty for a page that is fine
 */
export function stripPage(tree: Root, styles: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'comment') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    const verdict = judge(node, styles);
    if (verdict === 'remove') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (verdict) problems.push(verdict);
    return undefined;
  });
  for (const element of elementsOf(tree)) problems.push(...leftovers(element));
  return problems;
}

/** `remove`, a problem, or undefined for an element that stays. */
function judge(element: Element, styles: ReadonlyMap<string, string>): 'remove' | string | undefined {
  const { tagName, properties } = element;
  const id = propertyText(element, 'id') ?? '';
  switch (tagName) {
    case 'script': {
      if (isDataBlock(element)) return dataBlockProblem(element);
      const src = propertyText(element, 'src');
      if (src?.includes('/_next/')) return 'remove';
      if (src === undefined && knownInline.some(pattern => pattern.test(textOf(element)))) return 'remove';
      return `Unknown script \`${src ?? textOf(element).slice(0, 60)}\`. Teach lib/finish/strip.ts what it is, or remove it.`;
    }
    case 'link':
      return judgeLink(element, styles);
    case 'meta':
      return propertyText(element, 'name') === 'next-size-adjust' ? 'remove' : undefined;
    case 'template':
      return `Part \`${id}\` is revealed by script only. Use no Suspense boundary and no loading.tsx.`;
    case 'style':
      return 'Inline <style>: the policy forbids it. Put the rules in app/_styles.';
    case 'div':
      if (!('hidden' in properties)) return undefined;
      if (/^S:/.test(id))
        return `Part \`${id}\` is revealed by script only. Use no Suspense boundary and no loading.tsx.`;
      // Next's metadata boundary: a hidden, empty box.
      return element.children.every(child => child.type === 'comment') && !id ? 'remove' : undefined;
    default:
      return undefined;
  }
}

function judgeLink(element: Element, styles: ReadonlyMap<string, string>): 'remove' | string | undefined {
  const rel = propertyText(element, 'rel') ?? '';
  const href = propertyText(element, 'href') ?? '';
  if (rel === 'preload')
    return propertyText(element, 'as') === 'script' ? 'remove' : `Unknown preload \`${href}\`.`;
  // Next adds a query against old caches; the address alone is revalidated and shorter.
  if (rel === 'icon') element.properties = { rel: ['icon'], href: href.split('?')[0]! };
  if (rel !== 'stylesheet') return undefined;
  const served = styles.get(href);
  if (!served) return `Unknown style sheet \`${href}\`.`;
  element.properties = { rel: ['stylesheet'], href: served };
  return undefined;
}

function leftovers(element: Element): string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(element.properties)) {
    if (name === 'style')
      found.push(`Inline style on <${element.tagName}>: the policy forbids it. Use a class.`);
    if (/^on[a-z]/i.test(name))
      found.push(`Handler \`${name}\` on <${element.tagName}>: the policy forbids it.`);
    if (String(value).includes('/_next/'))
      found.push(`Leftover \`${String(value)}\` on <${element.tagName}>.`);
  }
  return found;
}
