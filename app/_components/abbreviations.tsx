import { languageNames } from '@/lib/i18n/format';
import { locales } from '@/lib/i18n/locales';
import { type Translator, translator } from '@/lib/i18n/translate';
import type { AbbreviationRow } from '@/lib/site/abbreviations-view';
import type { PageHead } from '@/lib/site/head';
import { WordsHeader } from './words-header';

/** Every abbreviation with its words in both languages; Danish left, as everywhere. */
export function Abbreviations({ head, rows }: { head: PageHead; rows: readonly AbbreviationRow[] }) {
  const t = translator(head.locale);
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => translator(lang)('abbreviations.title')}>
        <p className="intro">{t('abbreviations.intro', { count: rows.length })}</p>
      </WordsHeader>
      <table className="short">
        <thead>
          <tr>
            <th scope="col">{t('abbreviations.abbreviation')}</th>
            {locales.map(locale => (
              <th key={locale} scope="col" lang={locale}>
                {languageNames[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.abbreviation} row={row} t={t} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row: { abbreviation, only, words }, t }: { row: AbbreviationRow; t: Translator }) {
  return (
    <tr>
      <th scope="row">
        <span lang={only}>{abbreviation}</span>
        {only && <small> {t('abbreviations.only', { lang: only })}</small>}
      </th>
      {locales.map(locale => (
        <td key={locale} lang={locale}>
          {words[locale].map(({ href, title }) => (
            <p key={href}>
              <a href={href} hrefLang={locale}>
                {title}
              </a>
            </p>
          ))}
        </td>
      ))}
    </tr>
  );
}
