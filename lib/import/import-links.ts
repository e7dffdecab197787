import { posix } from 'node:path';
import { counterpartOf, type Locale, type Localized, locales } from '../i18n/locales';
import type { IndexedPage } from './page-index';

/** Where an address leads: itself, a page by its id, a file to bring along; undefined: nowhere on this site. */
export type Target = { url: string; lostAnchor?: true } | { file: string } | undefined;

/** Finds what the addresses in texts of the trees mean. */
export class ImportLinks {
  /** By language: path without ending, lower case → page */
  private readonly pages: Localized<Map<string, IndexedPage>> = { da: new Map(), en: new Map() };
  /** The end of a path, such as `docs/cli` and `cli` → page; undefined where several end so */
  private readonly endings: Localized<Map<string, IndexedPage | undefined>> = {
    da: new Map(),
    en: new Map(),
  };

  constructor(pages: readonly IndexedPage[]) {
    for (const page of pages) {
      for (const locale of locales) {
        const text = page.texts[locale];
        if (!text) continue;
        const path = bare(text.path);
        this.pages[locale].set(path, page);
        const parts = path.split('/');
        for (let at = 0; at < parts.length; at++) {
          const ending = parts.slice(at).join('/');
          const { [locale]: endings } = this.endings;
          endings.set(ending, endings.has(ending) ? undefined : page);
        }
      }
    }
  }

  /** @param from path of the text that links, in its tree */
  find(url: string, from: string, own: IndexedPage, locale: Locale): Target {
    if (/^(?:https?:|mailto:)/i.test(url)) return URL.canParse(url) ? { url: encoded(url) } : undefined;
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//') || url.includes('\\') || !url)
      return undefined;
    const [path = '', anchor] = url.split('#', 2) as [string, string?];
    const plain = decoded(path.replace(/\?.*$/, ''));
    const page = plain ? this.page(plain, from, locale) : own;
    if (page) return this.within(page, anchor, page === own && !plain, locale);
    if (plain.startsWith('/') || plain.startsWith('~')) return undefined;
    return { file: posix.join(posix.dirname(from), plain) };
  }

  private page(path: string, from: string, locale: Locale): IndexedPage | undefined {
    if (path.startsWith('/') || path.startsWith('~')) {
      const parts = bare(path.slice(1))
        .split('/')
        .filter(part => part && part !== '~');
      for (let at = 0; at < parts.length; at++) {
        const found = this.endings[locale].get(parts.slice(at).join('/'));
        if (found) return found;
      }
      return undefined;
    }
    const whole = bare(posix.join(posix.dirname(from), path));
    for (const language of [locale, counterpartOf(locale)]) {
      const found = this.pages[language].get(whole) ?? this.pages[language].get(`${whole}/index`);
      if (found) return found;
    }
    return undefined;
  }

  private within(page: IndexedPage, anchor: string | undefined, isOwn: boolean, locale: Locale): Target {
    const text = page.texts[locale] ?? page.texts.da ?? page.texts.en!;
    const section = anchor
      ? (text.anchors.get(decoded(anchor)) ?? text.anchors.get(decoded(anchor).toLowerCase()))
      : '';
    const lost = section === undefined ? ({ lostAnchor: true } as const) : {};
    if (isOwn && !section) return section === undefined ? undefined : { url: page.id };
    if (isOwn) return { url: `#${section}` };
    return { url: section ? `${page.id}#${section}` : page.id, ...lost };
  }
}

/** Without ending, last slash and case. */
function bare(path: string): string {
  return path
    .replace(/\.(?:mdx?|markdown|html?)$/i, '')
    .replace(/\/+$/, '')
    .replace(/\/(?:index|readme)$/i, '/index')
    .toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What would end an address in Markdown, or begin code in MDX, in its encoded form. */
function encoded(url: string): string {
  return url.replace(/[\s{}<>]/g, encodeURIComponent);
}
