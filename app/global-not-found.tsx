import { languageNames } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { Document } from './_components/document';
import './_styles/choice.css';

export const metadata = { title: '404', robots: { index: false } };

/** The 404 page for addresses without a language: both languages. */
export default function GlobalNotFound() {
  return (
    <Document locale="da">
      <main className="page" id="main">
        <div className="choice">
          {locales.map(locale => {
            const t = translator(locale);
            return (
              <div key={locale} lang={locale}>
                <h1>{t('notFound.title')}</h1>
                <p>{t('notFound.text')}</p>
                <p className="ui">
                  <a hrefLang={locale} href={pathname(locale, { kind: 'home' })}>
                    {languageNames[locale]}
                  </a>
                </p>
              </div>
            );
          })}
        </div>
      </main>
    </Document>
  );
}
