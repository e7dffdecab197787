import type { ReactNode } from 'react';
import { counterpartOf, type Locale } from '@/lib/i18n/locales';

interface LostHeaderProps {
  locale: Locale;
  title: string;
  /** What is said in the other language. */
  children: ReactNode;
}

/** The head of a page that stands in for another: an empty leaf of the mark, and the title. */
export function LostHeader({ locale, title, children }: LostHeaderProps) {
  return (
    <div className="row hero">
      <div lang={locale}>
        <h1>
          <span className="pair empty" />
          {title}
        </h1>
      </div>
      <p className="there" lang={counterpartOf(locale)}>
        {children}
      </p>
    </div>
  );
}
