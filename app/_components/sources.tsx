import { type Localized, localized } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { type Translator, translator } from '@/lib/i18n/translate';
import type { PageHead } from '@/lib/site/head';
import type { SourcesView, UsedSource } from '@/lib/site/sources-view';
import { PartPager, Parts } from './parts';
import { Jumps, WordsHeader } from './words-header';

interface SourcesProps {
  head: PageHead;
  view: SourcesView;
  /** Of a part of the list. */
  title?: Localized;
}

/** Every source of the site by publisher, each with the pages that use it. */
export function Sources({ head, view, title }: SourcesProps) {
  const { locale } = head;
  const t = translator(locale);
  const { count, publishers, jumps, sections, overview, pager } = view;
  const names = localized(lang => translator(lang)('sources.title'));
  const list = title && { href: pathname(locale, { kind: 'sources' }), title: names[locale] };
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => (title ?? names)[lang]} list={list}>
        {!title && <p className="intro">{t('sources.intro', { count, publishers })}</p>}
        <div className="tools ui">
          <Jumps jumps={jumps} title={t('sources.letters')} />
        </div>
      </WordsHeader>
      {overview && <Parts overview={overview} locale={locale} />}
      {sections.map(({ id, title, items }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <dl className="refs">
            {items.map(({ name, sources }) => (
              <div key={name}>
                <dt>{name}</dt>
                {sources.map(source => (
                  <SourceEntry key={source.id} source={source} t={t} />
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
      {pager && <PartPager pager={pager} locale={locale} />}
    </div>
  );
}

/** One source: title, date, language, and links to where it is used. */
function SourceEntry({ source, t }: { source: UsedSource; t: Translator }) {
  const { id, title, titleLang, url, date, language, uses } = source;
  return (
    <dd id={id}>
      <p>
        <cite lang={titleLang}>{url ? <a href={url}>{title}</a> : title}</cite>
        {[date, language].filter(Boolean).map(part => `, ${part}`)}.
      </p>
      <p className="ui">
        {t('sources.usedIn')}{' '}
        {uses.links.map(({ href, title, lang }, i) => (
          <span key={href}>
            {i > 0 && ' · '}
            <a href={href} lang={lang}>
              {title}
            </a>
          </span>
        ))}
        {uses.more > 0 && ` ${t('sources.more', { count: uses.more })}`}
      </p>
    </dd>
  );
}
