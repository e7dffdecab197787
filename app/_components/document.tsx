import '../_styles/tokens.css';
import '../_styles/base.css';
import '../_styles/frame.css';
import '../_styles/article.css';
import '../_styles/preferences.css';
import '../_styles/print.css';
import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { basePath } from '@/lib/i18n/routes';

/**
 * The document around every page. In development the faults of the content stand first, and a client component runs the
 * custom elements through Next's bundler.
 */
export async function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  const isDeveloping = process.env.NODE_ENV === 'development';
  const DevElements = isDeveloping && (await import('../_elements/dev-elements')).DevElements;
  const DevFaults = isDeveloping && (await import('./dev-faults')).DevFaults;
  return (
    <html lang={locale} {...(basePath && { 'data-base': basePath })}>
      <body>
        {DevFaults && <DevFaults locale={locale} />}
        {children}
        {DevElements && <DevElements />}
      </body>
    </html>
  );
}
