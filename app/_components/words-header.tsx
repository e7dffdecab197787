import type { ReactNode } from 'react';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import type { PageHead } from '@/lib/site/head';
import type { Jump } from '@/lib/site/letters';
import { There } from './page-title';

interface WordsHeaderProps {
  head: PageHead;
  title: (locale: Locale) => string;
  children: ReactNode;
}

/** The head of a list of words, abbreviations or sources: its title in both languages, then what is said of it. */
export function WordsHeader({ head, title, children }: WordsHeaderProps) {
  const other = counterpartOf(head.locale);
  return (
    <header>
      <hgroup className="wrow">
        <h1>{title(head.locale)}</h1>
        <There link={{ href: head.counterpart, title: title(other), lang: other }} />
      </hgroup>
      {children}
    </header>
  );
}

/** The row of letters or, with `words`, of names that lead down the page; without an address it is plain text. */
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
        {jumps.map(({ title, id }) => (
          <li key={title}>{id ? <a href={`#${id}`}>{title}</a> : <span>{title}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
