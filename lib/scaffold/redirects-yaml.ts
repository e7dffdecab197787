import { type Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { ScaffoldError } from './scaffold-error';

/** An address that leads on to another, both below the base path. */
export interface Move {
  from: string;
  to: string;
}

/**
 * The text of redirects.yaml with some moves added; comments and the order of lines stay. What led to an old address
 * leads to the new one at once, and an address that is a page's again leads nowhere else.
 * @param text as it stands; empty where there is no file
 * @throws {ScaffoldError} where the file cannot be read, or a new address leads to another page's
 */
export function withMoves(text: string, moves: readonly Move[]): string {
  const document: Document = parseDocument(text.trim() ? text : '# Old address: new address.\n{}\n');
  if (document.errors.length || (document.contents && !isMap(document.contents)))
    throw new ScaffoldError(
      'redirects.yaml cannot be read. Run `npm run check -- --only content` and correct it first.',
    );
  // a file of comments alone has no contents yet
  document.contents ??= document.createNode({});
  const map = document.contents as YAMLMap;
  map.flow = false;
  for (const { from, to } of moves) {
    for (const { value } of map.items) if (isScalar(value) && value.value === from) value.value = to;
    const known = map.get(to);
    if (known !== undefined && known !== to)
      throw new ScaffoldError(
        `\`${to}\` leads to \`${known}\` in redirects.yaml. Choose another slug, or remove that line first.`,
      );
    map.delete(to);
    map.set(from, to);
  }
  return document.toString({ lineWidth: 0 });
}
