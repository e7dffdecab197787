import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { ContentParts } from '../content/parts';
import { type Draft, type DraftText, shownPath } from '../content/read';
import { redirectsPath } from '../content/redirects';
import { draftPathname } from '../content/registry';
import { idPattern } from '../content/schema';
import { type Locale, type Localized, locales } from '../i18n/locales';
import { basePath, isTakenSegment, pathname } from '../i18n/routes';
import { type Move, withMoves } from './redirects-yaml';
import { ScaffoldError } from './scaffold-error';

/** What a renaming changes: file → its new text, and the addresses that lead on. */
export interface Renaming {
  files: ReadonlyMap<string, string>;
  moves: readonly Move[];
}

/**
 * Plans to give a page other slugs. Its id stays, so that no link changes; each old address leads to the new one.
 * @throws {ScaffoldError} for a slug that is none, that another page has, or of a language the page lacks
 */
export function renamePage(parts: ContentParts, draft: Draft, slugs: Partial<Localized>): Renaming {
  const files = new Map<string, string>();
  const before = addressesOf(draft);
  const renamed: Draft = { ...draft, texts: { ...draft.texts } };
  for (const locale of locales) {
    const slug = slugs[locale];
    const text = draft.texts[locale];
    if (slug === undefined || slug === text?.front.value.slug) continue;
    if (!text)
      throw new ScaffoldError(
        `\`${draft.id}\` has no ${locale}.mdx. Write it first, or leave \`--${locale}\` out.`,
      );
    checkSlug(draft, locale, slug);
    const path = join(draft.folder, `${locale}.mdx`);
    files.set(path, withSlug(readFileSync(path, 'utf8'), text, slug));
    renamed.texts[locale] = { ...text, front: { ...text.front, value: { ...text.front.value, slug } } };
  }
  const after = addressesOf(renamed);
  checkFree(parts, draft, after);
  const moves = before.flatMap((from, index) => (from === after[index] ? [] : [{ from, to: after[index]! }]));
  if (moves.length) {
    const path = redirectsPath(parts.root);
    files.set(path, withMoves(existsSync(path) ? readFileSync(path, 'utf8') : '', moves));
  }
  return { files, moves };
}

function checkSlug({ kind }: Draft, locale: Locale, slug: string): void {
  if (!idPattern.test(slug) || slug.length > 80)
    throw new ScaffoldError(
      `Unexpected slug \`${slug}\`, expected at most 80 lower-case letters a–z, digits and single hyphens.`,
    );
  if (kind === 'page' && isTakenSegment(locale, slug))
    throw new ScaffoldError(`Unexpected slug \`${slug}\`: the site uses it for a list. Choose another.`);
}

/** The addresses of a page, below the base path: in each language, and where both are shown side by side. */
function addressesOf(draft: Draft): string[] {
  const isCompared = draft.kind === 'article' && locales.every(locale => draft.texts[locale]);
  return locales
    .flatMap(locale => [
      draftPathname(draft, locale),
      ...(isCompared
        ? [pathname(locale, { kind: 'compare', slug: draft.texts[locale]!.front.value.slug })]
        : []),
    ])
    .map(address => address.slice(basePath.length));
}

function checkFree({ drafts }: ContentParts, draft: Draft, addresses: readonly string[]): void {
  for (const other of [...drafts.article, ...drafts.page, ...drafts.term]) {
    if (other === draft) continue;
    const clash = addressesOf(other).find(address => addresses.includes(address));
    if (clash)
      throw new ScaffoldError(
        `\`${shownPath(other.folder)}\` has the address \`${clash}\` already. Choose another slug.`,
      );
  }
}

/** The file with its slug replaced, every other byte as it was. */
function withSlug(source: string, { front }: DraftText, slug: string): string {
  const { line, column } = front.placeOf(['slug']);
  const lines = source.split('\n');
  const old = lines[line - 1]!;
  lines[line - 1] =
    old.slice(0, column - 1) +
    old.slice(column - 1).replace(/^(?:"[^"]*"|'[^']*'|[^\s#,}]+)/, stringify(slug).trim());
  return lines.join('\n');
}
