import type { Metadata } from 'next';
import { languageNames } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locales';
import { basePath, pathname } from '@/lib/i18n/routes';
import { getContent } from '../_model/content';
import '../_styles/choice.css';

export function generateMetadata(): Metadata {
  const { site } = getContent();
  const languages = Object.fromEntries(
    locales.map(locale => [locale, site.baseUrl + pathname(locale, { kind: 'home' }).slice(basePath.length)]),
  );
  return {
    title: site.name,
    description: locales.map(locale => site.title[locale]).join(' · '),
    alternates: {
      canonical: `${site.baseUrl}/`,
      languages: { ...languages, 'x-default': `${site.baseUrl}/` },
    },
  };
}

/** The language choice: the same file on every host. Its element follows the reader's own choice, then the browser's. */
export default function LanguageChoice() {
  const { site } = getContent();
  return (
    <main className="page" id="main">
      <language-choice class="choice">
        {locales.map(locale => (
          <div key={locale} lang={locale}>
            <h1>
              <a hrefLang={locale} href={pathname(locale, { kind: 'home' })}>
                {site.title[locale]}
              </a>
            </h1>
            <p className="ui">{languageNames[locale]}</p>
          </div>
        ))}
      </language-choice>
    </main>
  );
}
