import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';

/** The folder under test. */
export const siteFolder = join(import.meta.dirname, '../../out');

/** Every file of the site, relative to its folder, with `/`. */
export function siteFiles(): string[] {
  return readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(siteFolder.length + 1)
        .split(sep)
        .join('/'),
    );
}

/** A page as it lies in the site. @param path its address: `/da/om/`, or a file: `/da/404.html` */
export function readPage(path: string): Root {
  return fromHtml(readFileSync(join(siteFolder, path.endsWith('/') ? `${path}index.html` : path), 'utf8'));
}

/** The first element that fits, in document order. */
export function findElement(tree: Nodes, fits: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', element => {
    if (!fits(element)) return undefined;
    found = element;
    return EXIT;
  });
  return found;
}

/** What a reader would read of it. */
function textOf(node: Nodes): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** The heading of a page, which is also the text of links to it. @example titleOf('/en/glossary/') // => 'Glossary' */
export function titleOf(path: string): string {
  const heading = findElement(readPage(path), ({ tagName }) => tagName === 'h1');
  if (!heading) throw new Error(`The page ${path} has no heading.`);
  return textOf(heading);
}

/** Ids of the sections of an article, in order. */
export function sectionsOf(path: string): string[] {
  const ids: string[] = [];
  visit(readPage(path), 'element', ({ tagName, properties }, _index, parent) => {
    const isInBody = parent?.type === 'element' && parent.tagName === 'hgroup';
    if (tagName === 'h2' && isInBody && typeof properties.id === 'string') ids.push(properties.id);
  });
  return ids;
}
