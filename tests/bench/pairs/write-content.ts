import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { locales } from '../../../lib/i18n/locales';
import type { Block, GeneratedSite, Inline, Pair, PairText } from './pair';

/** Writes a site in the content format (docs/content-format.md). */
export function writeContent(folder: string, site: GeneratedSite): void {
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  const { groups, themes, sources, outline } = site;
  write('site.yaml', stringify({ ...about, groups, themes }));
  write('data/sources.yaml', stringify(Object.fromEntries(sources.map(({ id, ...source }) => [id, source]))));
  for (const locale of locales) write(`pages/about/${locale}.mdx`, aboutPage[locale]);
  write('pages/about/page.yaml', 'reviewed: 2025-12-01\n');
  for (const page of outline) {
    const pair = site.pair(page);
    const at = `${pair.kind}s/${pair.id}`;
    write(`${at}/page.yaml`, stringify(pageData(pair)));
    for (const locale of locales) write(`${at}/${locale}.mdx`, mdx(pair, pair.texts[locale]));
  }
}

const about = {
  name: 'Målebord',
  title: { da: 'Et websted til måling', en: 'A site to measure' },
  description: { da: 'Genererede sider på to sprog.', en: 'Generated pages in two languages.' },
  baseUrl: 'https://bench.example',
};

const aboutPage = {
  da: '---\ntitle: Om webstedet\nslug: om\nsummary: Genererede sider til måling.\nupdated: 2025-12-01\n---\n\n## Teksterne [#texts]\n\nIngen har skrevet dem.\n',
  en: '---\ntitle: About the site\nslug: about\nsummary: Generated pages to measure.\nupdated: 2025-12-01\n---\n\n## The texts [#texts]\n\nNobody wrote them.\n',
};

function pageData(pair: Pair): Record<string, unknown> {
  if (pair.kind === 'term') return { theme: pair.theme, article: pair.article, sources: pair.sources };
  const { group, order, related } = pair;
  return { group, order, related, asOf: '2025-11-01', reviewed: '2025-12-01' };
}

function mdx({ kind, updated }: Pair, text: PairText): string {
  const { title, slug, summary, intro, sections, notes } = text;
  const front =
    kind === 'term' ? { term: title, slug, definition: summary, updated } : { title, slug, summary, updated };
  const parts = [
    ...intro.map(block),
    ...sections.flatMap(({ id, level, heading, blocks }) => [
      `${'#'.repeat(level)} ${heading} [#${id}]`,
      ...blocks.map(block),
    ]),
    ...[...notes].map(([name, note]) => `[^${name}]: ${note}`),
  ];
  return `---\n${stringify(front)}---\n\n${parts.join('\n\n')}\n`;
}

function block(part: Block): string {
  switch (part.type) {
    case 'paragraph':
      return inlines(part.text);
    case 'list':
      return list(part.items);
    case 'facts':
      return `<Facts title="${part.title}">\n\n${list(part.items)}\n\n</Facts>`;
    case 'aside':
      return `<Note title="${part.title}">\n\n${inlines(part.text)}\n\n</Note>`;
    case 'table':
      return `<Table caption="${part.caption}">\n\n${table(part.rows)}\n\n</Table>`;
  }
}

const list = (items: readonly Inline[][]) => items.map(item => `- ${inlines(item)}`).join('\n');

function table([head, ...rows]: readonly Inline[][][]): string {
  const line = (row: readonly Inline[][]) => `| ${row.map(inlines).join(' | ')} |`;
  return [line(head!), '| --- | --- | ---: |', ...rows.map(line)].join('\n');
}

function inlines(text: readonly Inline[]): string {
  return text
    .map(part => {
      if (typeof part === 'string') return part;
      if ('cite' in part) return `[^${part.cite}]`;
      if ('note' in part) return `[^${part.note}]`;
      if (part.link === 'term') return `[${part.text}](term:${part.id})`;
      return `[${part.text}](${part.id}${part.section ? `#${part.section}` : ''})`;
    })
    .join('');
}
