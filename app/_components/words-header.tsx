import type { ReactNode } from 'react';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PageHead } from '@/lib/site/head';
import type { Jump } from '@/lib/site/letters';
import type { PageLink } from '@/lib/site/page-view';
import { There } from './page-title';

interface WordsHeaderProps {
  head: PageHead;
  title: (locale: Locale) => string;
  /** Of a part: the list that it is a part of. */
  list?: PageLink | undefined;
  children: ReactNode;
}

/** The head of a list of words, abbreviations or sources: its title in both languages, then what is said of it. */
export function WordsHeader({ head, title, list, children }: WordsHeaderProps) {
  const other = counterpartOf(head.locale);
  return (
    <header>
      {list && (
        <nav className="kicker" aria-label={translator(head.locale)('article.breadcrumbs')}>
          <a href={list.href}>{list.title}</a>
        </nav>
      )}
      <hgroup className="wrow">
        <h1>{title(head.locale)}</h1>
        <There link={{ href: head.counterpart, title: title(other), lang: other }} />
      </hgroup>
      {children}
    </header>
  );
}

/** The row of letters or, with `words`, of names that lead to their sections; without an address it is plain text. */
export function Jumps({
  jumps,
  title,
  words = false,
}: {
  jumps: readonly Jump[];
  title: string;
  words?: boolean;
}) {
  return (
    <nav aria-label={title} {...(words && { className: 'jumps' })}>
      <ol>
        {jumps.map(({ title, href }) => (
          <li key={title}>{href ? <a href={href}>{title}</a> : <span>{title}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
