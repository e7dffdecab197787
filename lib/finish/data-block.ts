import type { Element } from 'hast';
import { propertyText, textOf } from './page-tree';

/** A description of the page for programs. Browsers never run it, so that it needs no hash in the policy. */
const jsonLd = 'application/ld+json';

export function isDataBlock(element: Element): boolean {
  return element.tagName === 'script' && propertyText(element, 'type') === jsonLd;
}

/**
 * What keeps a data block from being one: anything but its type beside it, a text that is no JSON or not of schema.org,
 * or a `<`, which could end the element before its time.
 * @returns undefined for one that is fine
 */
export function dataBlockProblem(element: Element): string | undefined {
  const others = Object.keys(element.properties).filter(name => name !== 'type');
  if (others.length) return `Unexpected \`${others.join('`, `')}\` on a data block, expected \`type\` alone.`;
  const text = textOf(element);
  if (text.includes('<')) return 'Unexpected `<` in a data block. Write it as `\\u003c`.';
  return contextOf(text) === 'https://schema.org'
    ? undefined
    : `Unexpected data block \`${text.slice(0, 60)}\`, expected JSON with \`"@context": "https://schema.org"\`.`;
}

function contextOf(text: string): unknown {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null)?.['@context'];
  } catch {
    return undefined;
  }
}
