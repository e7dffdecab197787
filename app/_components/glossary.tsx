import { languageNames } from '@/lib/i18n/format';
import { type Locale, type Localized, locales, localized } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { type Translator, translator } from '@/lib/i18n/translate';
import type { GlossarySection, GlossaryView, TermSide } from '@/lib/site/glossary-view';
import type { PageHead } from '@/lib/site/head';
import { PartPager, Parts } from './parts';
import { Jumps, WordsHeader } from './words-header';

interface GlossaryProps {
  head: PageHead;
  view: GlossaryView;
  /** Of a part of the list. */
  title?: Localized;
}

/** Terms, by name or by theme: rows of spreads, Danish left, with the fold between. */
export function Glossary({ head, view, title }: GlossaryProps) {
  const { locale } = head;
  const t = translator(locale);
  const { order, count, abbreviations, jumps, sections, overview, pager } = view;
  const page = order === 'name' ? 'glossary' : 'themes';
  const names = localized(lang => translator(lang)(`${page}.title`));
  const list = title && { href: pathname(locale, { kind: page }), title: names[locale] };
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => (title ?? names)[lang]} list={list}>
        {!title && <p className="intro">{t(`${page}.intro`, { count })}</p>}
        {!title && abbreviations > 0 && (
          <p className="ui also">
            {t.rich('glossary.abbreviations', {
              link: () => (
                <a key="abbreviations" href={pathname(locale, { kind: 'abbreviations' })}>
                  {t('glossary.abbreviationsLink', { count: abbreviations })}
                </a>
              ),
            })}
          </p>
        )}
        <div className="tools ui">
          <p>
            {t('glossary.sortBy')}
            <Orders head={head} order={order} t={t} />
          </p>
          <Jumps
            jumps={jumps}
            title={t(order === 'name' ? 'glossary.letters' : 'themes.jumps')}
            words={order === 'theme'}
          />
        </div>
      </WordsHeader>
      {overview && <Parts overview={overview} locale={locale} />}
      {sections.map(section => (
        <Section key={section.id} section={section} />
      ))}
      {pager && <PartPager pager={pager} locale={locale} />}
    </div>
  );
}

/** Sorting by a language is that language's own page, and by theme another one. */
function Orders({ head, order, t }: { head: PageHead; order: GlossaryView['order']; t: Translator }) {
  const { locale } = head;
  const choices: { title: string; lang?: Locale; href: string; isCurrent: boolean }[] = [
    ...locales.map(lang => ({
      title: languageNames[lang],
      lang,
      href: pathname(lang, { kind: 'glossary' }),
      isCurrent: order === 'name' && lang === locale,
    })),
    {
      title: t('glossary.byTheme'),
      href: pathname(locale, { kind: 'themes' }),
      isCurrent: order === 'theme',
    },
  ];
  return choices.map(({ title, lang, href, isCurrent }) =>
    isCurrent ? (
      <span key={href} lang={lang} aria-current="true">
        {title}
      </span>
    ) : (
      <a key={href} lang={lang} hrefLang={lang} href={href}>
        {title}
      </a>
    ),
  );
}

function Section({ section: { id, title, counterpart, terms } }: { section: GlossarySection }) {
  const heading = <h2 id={id}>{title}</h2>;
  return (
    <section aria-labelledby={id}>
      {counterpart ? (
        <hgroup className="wrow">
          {heading}
          <p className="there" lang={counterpart.lang}>
            {counterpart.title}
          </p>
        </hgroup>
      ) : (
        heading
      )}
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
