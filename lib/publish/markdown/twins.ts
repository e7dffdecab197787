import type { KeptValues } from '../../cache/kept-values';
import { findMedium } from '../../content/media';
import { type ArticlePage, type Content, textFor } from '../../content/model';
import type { ContentParts } from '../../content/parts';
import type { Draft, DraftText } from '../../content/read';
import { LinkResolver, Registry } from '../../content/registry';
import { type Locale, locales } from '../../i18n/locales';
import { absoluteAddress, basePath } from '../../i18n/routes';
import { fileAt, markdownAddress, ownAddress } from '../addresses';
import { articleMarkdown } from './article-markdown';
import type { PlainContext } from './plain-tree';

/**
 * The Markdown twins of all articles, made from what was parsed and not from HTML.
 * @param parts what `content` was made of; without errors
 * @param kept what earlier builds made of the same texts
 * @returns path relative to the site's root → text
 */
export function markdownTwins(
  content: Content,
  { root, drafts }: ContentParts,
  kept?: KeptValues,
): Map<string, string> {
  const registry = new Registry([...drafts.article, ...drafts.term, ...drafts.page]);
  /** id of an article → the article as parsed */
  const parsed = new Map(drafts.article.map(draft => [draft.id, draft]));
  const twins = new Map<string, string>();
  for (const article of content.articles) {
    const draft = parsed.get(article.id);
    for (const locale of locales) {
      const text = draft?.texts[locale];
      if (!draft || !text) continue;
      const context = contextOf({ content, root, registry, article, draft, text, locale });
      const make = () => articleMarkdown(content, article, locale, text.tree, context);
      const twin = kept
        ? kept.getOr(kept.keyOf('markdown', keyOf({ content, article, text, context })), make)
        : make();
      twins.set(fileAt(markdownAddress(article, locale)), twin);
    }
  }
  return twins;
}

/** Everything that a twin is made of. */
function keyOf({
  content,
  article,
  text,
  context,
}: {
  content: Content;
  article: ArticlePage;
  text: DraftText;
  context: PlainContext;
}) {
  return [
    text.hash,
    text.locale,
    content.site.baseUrl,
    article.data.asOf,
    ...locales.map(locale => [ownAddress(article, locale), textFor(article, locale).title]),
    text.addresses.map(({ use, url }) => (use === 'link' ? context.link(url) : context.media(url))),
    text.cites.map(id => content.sources.get(id) ?? null),
  ];
}

interface Place {
  content: Content;
  root: string;
  registry: Registry;
  article: ArticlePage;
  draft: Draft;
  text: DraftText;
  locale: Locale;
}

/** Addresses lead to pages, absolute: a twin is read away from the site. */
function contextOf({ content, root, registry, article, draft, text, locale }: Place): PlainContext {
  const { baseUrl } = content.site;
  const media = (src: string, use: 'picture' | 'link') => {
    const medium = findMedium(root, draft.folder, src, use);
    return 'fault' in medium ? undefined : { href: `${basePath}/media/${medium.address}` };
  };
  const resolver = new LinkResolver(registry, draft, text, src => media(src, 'link'));
  const absolute = (href: string | undefined) => {
    if (href?.startsWith('#')) return absoluteAddress(baseUrl, ownAddress(article, locale)! + href);
    return href?.startsWith('/') ? absoluteAddress(baseUrl, href) : href;
  };
  return {
    link: url => absolute(resolver.resolve(url, undefined)?.href),
    media: src => absolute(media(src, 'picture')?.href),
  };
}
