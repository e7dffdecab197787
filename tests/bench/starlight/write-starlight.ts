import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Locale, type Localized, locales } from '../../../lib/i18n/locales';
import type { Block, GeneratedSite, Inline, PairOutline, PairText } from '../pairs/pair';
import { configuration, contentConfiguration } from './configuration';

const folders: Localized<Record<PairOutline['kind'], string>> = {
  da: { article: 'artikler', term: 'ordliste' },
  en: { article: 'articles', term: 'glossary' },
};
/** What a list names; ours shows so many entries before it is divided. */
const listed = 100;

/** The address of a generated page in Starlight. */
export function starlightPath({ kind, slugs }: PairOutline, locale: Locale): string {
  return `/${locale}/${folders[locale][kind]}/${slugs[locale]}/`;
}

/**
 * Writes the same pages as a Starlight site: plain Markdown, sources as footnotes. Its sidebar leads to the groups and not
 * to every page, as ours: with every page in it, each page would grow with the site. Nothing else differs from its
 * starter.
 */
export function writeStarlight(folder: string, site: GeneratedSite): void {
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  const parts = [...site.groups, ...site.themes];
  const sidebar = parts.map(({ id, title }) => ({
    label: title.en,
    translations: { da: title.da },
    link: `/${id}/`,
  }));
  write('astro.config.mjs', configuration(sidebar));
  write('src/content.config.ts', contentConfiguration);
  write('tsconfig.json', '{ "extends": "astro/tsconfigs/strict" }\n');
  for (const locale of locales) {
    const page = (path: string, title: string, description: string, body: string) =>
      write(`src/content/docs${path}.md`, `---\n${stringify({ title, description })}---\n\n${body}\n`);
    page(
      `/${locale}/index`,
      'Målebord',
      'Målebord',
      list(parts.map(({ id, title }) => `[${title[locale]}](/${locale}/${id}/)`)),
    );
    for (const { id, title } of parts) {
      const pages = site.outline.filter(({ part }) => part === id).slice(0, listed);
      const links = pages.map(page => `[${page.titles[locale]}](${starlightPath(page, locale)})`);
      page(`/${locale}/${id}`, title[locale], title[locale], list(links));
    }
  }
  const markdown = new StarlightMarkdown(site);
  for (const outline of site.outline) {
    const { texts } = site.pair(outline);
    for (const locale of locales) {
      const { title, summary } = texts[locale];
      const path = `src/content/docs${starlightPath(outline, locale).slice(0, -1)}.md`;
      write(
        path,
        `---\n${stringify({ title, description: summary })}---\n\n${markdown.body(texts[locale])}\n`,
      );
    }
  }
}

const list = (items: readonly string[]) => items.map(item => `- ${item}`).join('\n');

class StarlightMarkdown {
  private readonly pages: ReadonlyMap<string, PairOutline>;
  private readonly sources: ReadonlyMap<string, GeneratedSite['sources'][number]>;

  constructor({ outline, sources }: GeneratedSite) {
    this.pages = new Map(outline.map(page => [page.id, page]));
    this.sources = new Map(sources.map(source => [source.id, source]));
  }

  body({ locale, intro, sections, notes }: PairText): string {
    const cited = new Set<string>();
    const inline = this.inline(locale, cited);
    const parts = [
      ...intro.map(part => block(part, inline)),
      ...sections.flatMap(({ level, heading, blocks }) => [
        `${'#'.repeat(level)} ${heading}`,
        ...blocks.map(part => block(part, inline)),
      ]),
      ...[...notes].map(([name, note]) => `[^${name}]: ${note}`),
    ];
    const sources = [...cited].map(id => {
      const { publisher, title, url, date } = this.sources.get(id)!;
      return `[^${id}]: ${publisher}: [${title}](${url}), ${date}`;
    });
    return [...parts, ...sources].join('\n\n');
  }

  private inline(locale: Locale, cited: Set<string>): (text: readonly Inline[]) => string {
    const one = (part: Inline): string => {
      if (typeof part === 'string') return part;
      if ('note' in part) return `[^${part.note}]`;
      if ('cite' in part) {
        cited.add(part.cite);
        return `[^${part.cite}]`;
      }
      // its ids come of the headings: the page itself will do
      return `[${part.text}](${starlightPath(this.pages.get(part.id)!, locale)})`;
    };
    return text => text.map(one).join('');
  }
}

function block(part: Block, inline: (text: readonly Inline[]) => string): string {
  switch (part.type) {
    case 'paragraph':
      return inline(part.text);
    case 'list':
      return list(part.items.map(inline));
    case 'facts':
      return `:::note[${part.title}]\n${list(part.items.map(inline))}\n:::`;
    case 'aside':
      return `:::note[${part.title}]\n${inline(part.text)}\n:::`;
    case 'table': {
      const line = (row: readonly Inline[][]) => `| ${row.map(inline).join(' | ')} |`;
      const [head, ...rows] = part.rows;
      return [`**${part.caption}**\n`, line(head!), '| --- | --- | ---: |', ...rows.map(line)].join('\n');
    }
  }
}
