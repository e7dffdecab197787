import { type Localized, localized } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { type Translator, translator } from '@/lib/i18n/translate';
import type { PageHead } from '@/lib/site/head';
import type { IndexEntry, IndexView } from '@/lib/site/index-view';
import { PartPager, Parts } from './parts';
import { Jumps, WordsHeader } from './words-header';

interface IndexProps {
  head: PageHead;
  view: IndexView;
  /** Of a part of the index. */
  title?: Localized;
}

/** Everything by name, in the alphabet of the language. */
export function Index({ head, view, title }: IndexProps) {
  const { locale } = head;
  const t = translator(locale);
  const { count, jumps, sections, overview, pager } = view;
  const names = localized(lang => translator(lang)('index.title'));
  const list = title && { href: pathname(locale, { kind: 'index' }), title: names[locale] };
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => (title ?? names)[lang]} list={list}>
        {!title && <p className="intro">{t('index.intro', { count })}</p>}
        <div className="tools ui">
          <Jumps jumps={jumps} title={t('index.letters')} />
        </div>
      </WordsHeader>
      {overview && <Parts overview={overview} locale={locale} />}
      {sections.map(({ id, title, items }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <ul className="names">
            {items.map(entry => (
              <Entry key={entry.kind + entry.href + entry.title} entry={entry} t={t} />
            ))}
          </ul>
        </section>
      ))}
      {pager && <PartPager pager={pager} locale={locale} />}
    </div>
  );
}

/** A name, and after it what it names. */
function Entry({ entry: { href, title, lang, kind, means }, t }: { entry: IndexEntry; t: Translator }) {
  return (
    <li>
      <a href={href} lang={lang}>
        {title}
      </a>{' '}
      <span className="ui" lang={means && lang}>
        {means ?? t('index.kind', { kind })}
      </span>
    </li>
  );
}
