import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Finding, formatFinding } from '../../../lib/content/finding';
import { loadContent } from '../../../lib/content/load';
import type { Content, PageText } from '../../../lib/content/model';
import { localized } from '../../../lib/i18n/locales';

/** A site of a folder's files: path below the content folder → text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const siteYaml = `name: Sidestykke
title: {da: NATO i Irak, en: NATO in Iraq}
description: {da: Det danske bidrag., en: The Danish contribution.}
baseUrl: https://sidestykke.example
groups:
  - {id: nmi, title: {da: Missionen, en: The mission}}
themes:
  - {id: air, title: {da: Fly, en: Aircraft}}
`;

const sourcesYaml = `S13:
  publisher: {da: Forsvaret, en: Danish Armed Forces}
  title: {da: Radaren på Al Asad, en: The radar at Al Asad}
  url: https://example.org/radaren
S14: {publisher: NATO, title: NATO Mission Iraq}
`;

/** Writes a content folder that is gone after the test; `site.yaml` and `data/sources.yaml` are there unless given. */
export function writeSite(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'sidestykke-content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, { 'site.yaml': siteYaml, 'data/sources.yaml': sourcesYaml, ...files });
  return root;
}

export function writeFiles(root: string, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

/** An article's file. The body begins on line 7. */
export function articleText(title: string, slug: string, body = ''): string {
  return `---\ntitle: ${title}\nslug: ${slug}\nsummary: ${title}.\nupdated: 2026-11-22\n---\n${body}`;
}

/** A term's file. The body begins on line 7. */
export function termText(term: string, slug: string, body = ''): string {
  return `---\nterm: ${term}\nslug: ${slug}\ndefinition: ${term}.\nupdated: 2026-11-22\n---\n${body}`;
}

/** The Danish and English file of an article, with its page.yaml. */
export function article(id: string, da: string, en: string): Files {
  return {
    [`articles/${id}/page.yaml`]: '',
    [`articles/${id}/da.mdx`]: articleText(`Om ${id}`, `${id}-paa-dansk`, da),
    [`articles/${id}/en.mdx`]: articleText(`On ${id}`, id, en),
  };
}

/** One article, `radar`, in Danish alone: enough to see what becomes of a body. */
export function danish(body: string): Files {
  return { 'articles/radar/page.yaml': '', 'articles/radar/da.mdx': articleText('Radaren', 'radaren', body) };
}

/** Loads a site. Findings tell their paths from the content folder, so that a test can write them down. */
export function load(files: Files): { content: Content | undefined; findings: Finding[]; lines: string[] } {
  const root = writeSite(files);
  const { content, findings } = loadContent(root);
  const shown = findings.map(finding => ({
    ...finding,
    path: finding.path.replace(`${root}/`, ''),
    message: localized(locale => finding.message[locale].replaceAll(`${root}/`, '')),
  }));
  return { content, findings: shown, lines: shown.map(formatFinding) };
}

/** What is wrong with a site, one line per finding. */
export function faults(files: Files): string[] {
  return load(files).lines;
}

/** The content of a site that has no errors. */
export function contentOf(files: Files): Content {
  const { content, lines } = load(files);
  if (!content) throw new Error(`The site was to be without errors:\n${lines.join('\n')}`);
  return content;
}

/** The Danish text of the article `radar` with a body. */
export function danishText(body: string, more: Files = {}): PageText {
  return contentOf({ ...danish(body), ...more }).articles.find(page => page.id === 'radar')!.texts.da!;
}

/** The HTML of a body, in the Danish article `radar`. */
export function htmlOf(body: string, more: Files = {}): string {
  return danishText(body, more).html;
}
