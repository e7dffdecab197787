import { languageNames } from '@/lib/i18n/format';
import { type Localized, locales, localized } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { type Translator, translator } from '@/lib/i18n/translate';
import type { AbbreviationRow, AbbreviationsView } from '@/lib/site/abbreviations-view';
import type { PageHead } from '@/lib/site/head';
import { PartPager, Parts } from './parts';
import { WordsHeader } from './words-header';

interface AbbreviationsProps {
  head: PageHead;
  view: AbbreviationsView;
  /** Of a part of the list. */
  title?: Localized;
}

/** Every abbreviation with its words in both languages; Danish left, as everywhere. */
export function Abbreviations({ head, view, title }: AbbreviationsProps) {
  const { locale } = head;
  const { rows, overview, pager } = view;
  const t = translator(locale);
  const names = localized(lang => translator(lang)('abbreviations.title'));
  const list = title && { href: pathname(locale, { kind: 'abbreviations' }), title: names[locale] };
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => (title ?? names)[lang]} list={list}>
        {!title && <p className="intro">{t('abbreviations.intro', { count: view.count })}</p>}
      </WordsHeader>
      {overview && <Parts overview={overview} locale={locale} />}
      {rows.length > 0 && <Table name={(title ?? names)[locale]} rows={rows} t={t} />}
      {pager && <PartPager pager={pager} locale={locale} />}
    </div>
  );
}

interface TableProps {
  /** As screen readers call it. */
  name: string;
  rows: readonly AbbreviationRow[];
  t: Translator;
}

function Table({ name, rows, t }: TableProps) {
  return (
    <table className="short" aria-label={name}>
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
