import '../_styles/tokens.css';
import '../_styles/base.css';
import '../_styles/frame.css';
import '../_styles/article.css';
import '../_styles/preferences.css';
import '../_styles/print.css';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { basePath } from '@/lib/i18n/routes';

/** The document around every page. In development a client component runs the custom elements through Next's bundler. */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const DevElements =
    process.env.NODE_ENV === 'development'
      ? (await import('../_elements/dev-elements')).DevElements
      : undefined;
  return (
    <html lang={locale} {...(basePath && { 'data-base': basePath })}>
      <body>
        {children}
        {DevElements && <DevElements />}
      </body>
    </html>
  );
}
