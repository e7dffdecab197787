import { languageNames } from '@/lib/i18n/format';
import { counterpartOf, type Locale, locales } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { GlossaryView, TermSide } from '@/lib/site/glossary-view';
import type { PageHead } from '@/lib/site/head';
import { There } from './page-title';

/** All terms: rows of spreads, Danish left, with the fold between. */
export function Glossary({
  head,
  view: { count, letters, sections },
}: {
  head: PageHead;
  view: GlossaryView;
}) {
  const { locale } = head;
  const t = translator(locale);
  const other = counterpartOf(locale);
  return (
    <div className="words">
      <header>
        <hgroup className="wrow">
          <h1>{t('glossary.title')}</h1>
          <There link={{ href: head.counterpart, title: translator(other)('glossary.title'), lang: other }} />
        </hgroup>
        <p className="intro">{t('glossary.intro', { count })}</p>
        <div className="tools ui">
          <p>
            {t('glossary.sortBy')}
            {locales.map(lang => (
              <SortChoice key={lang} lang={lang} locale={locale} href={head.counterpart} />
            ))}
          </p>
          <nav aria-label={t('glossary.letters')}>
            <ol>
              {letters.map(({ letter, id }) => (
                <li key={letter}>{id ? <a href={`#${id}`}>{letter}</a> : <span>{letter}</span>}</li>
              ))}
            </ol>
          </nav>
        </div>
      </header>
      {sections.map(({ id, letter, terms }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{letter === '#' ? t('glossary.number') : letter}</h2>
          <div className="list">
            {terms.map(term => (
              <div key={term.id} className="wrow" id={`t-${term.id}`}>
                {term.sides.map(side => (
                  <TermCell key={side.lang} side={side} />
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** Sorting by a language is that language's own page. */
function SortChoice({ lang, locale, href }: { lang: Locale; locale: Locale; href: string }) {
  return lang === locale ? (
    <span lang={lang} aria-current="true">
      {languageNames[lang]}
    </span>
  ) : (
    <a lang={lang} hrefLang={lang} href={href}>
      {languageNames[lang]}
    </a>
  );
}

function TermCell({ side: { lang, name, abbreviations, definition, href } }: { side: TermSide }) {
  return (
    <div lang={lang}>
      <h3>
        <a hrefLang={lang} href={href}>
          {name}
        </a>
        {abbreviations.length > 0 && <span className="abbr">{abbreviations.join(', ')}</span>}
      </h3>
      <p>{definition}</p>
    </div>
  );
}
