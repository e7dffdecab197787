import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import type { RowView } from '@/lib/site/list-view';
import { There } from './page-title';

/** A row of a list: a page's title, what is said of it, and on the small leaf its counterpart. */
export function Row({ row, children }: { row: RowView; children?: ReactNode }) {
  return (
    <li className="row">
      <div lang={row.lang}>
        <h3>
          <a href={row.href}>{row.title}</a>
        </h3>
        {children}
      </div>
      {row.counterpart && <There link={row.counterpart} />}
    </li>
  );
}

interface RowHeaderProps {
  id: string;
  title: string;
  /** The page of what the section holds, where there is one. */
  href?: string;
  counterpart: { title: string; lang: Locale; href?: string };
  text?: string | undefined;
}

/** The head of a section of rows, in both languages; `text` says what the section holds. */
export function RowHeader({ id, title, href, counterpart, text }: RowHeaderProps) {
  return (
    <header className="row">
      <div>
        <h2 id={id}>{href ? <a href={href}>{title}</a> : title}</h2>
        {text && <p className="ui">{text}</p>}
      </div>
      {counterpart.href ? (
        <There link={{ ...counterpart, href: counterpart.href }} />
      ) : (
        <p className="there" lang={counterpart.lang}>
          {counterpart.title}
        </p>
      )}
    </header>
  );
}
