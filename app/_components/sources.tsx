import { type Translator, translator } from '@/lib/i18n/translate';
import type { PageHead } from '@/lib/site/head';
import type { SourcesView, UsedSource } from '@/lib/site/sources-view';
import { Jumps, WordsHeader } from './words-header';

/** Every source of the site by publisher, each with the pages that use it. */
export function Sources({ head, view }: { head: PageHead; view: SourcesView }) {
  const t = translator(head.locale);
  const { count, publishers, jumps, sections } = view;
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => translator(lang)('sources.title')}>
        <p className="intro">{t('sources.intro', { count, publishers })}</p>
        <div className="tools ui">
          <Jumps jumps={jumps} title={t('sources.letters')} />
        </div>
      </WordsHeader>
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
        {uses.map(({ href, title, lang }, i) => (
          <span key={href}>
            {i > 0 && ' · '}
            <a href={href} lang={lang}>
              {title}
            </a>
          </span>
        ))}
      </p>
    </dd>
  );
}
