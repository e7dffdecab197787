import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { counterpartSide, type TermView } from '@/lib/site/glossary-view';
import { LinkList } from './link-list';
import { SourceText } from './notes';
import { PageTitle } from './page-title';

/** A glossary term: the definition in both languages, other forms, and where it leads. */
export function Term({ view }: { view: TermView }) {
  const { head, sides, lang } = view;
  const t = translator(head.locale);
  const foreign = lang === head.locale ? undefined : lang;
  const other = counterpartSide(view);
  return (
    <article className="article">
      <header className="head">
        <nav className="kicker" aria-label={t('article.breadcrumbs')}>
          <a href={pathname(head.locale, { kind: 'glossary' })}>{t('glossary.title')}</a>
          {view.theme && ` / ${view.theme}`}
        </nav>
        <PageTitle
          title={view.title}
          {...(foreign && { lang: foreign })}
          counterpart={other && { href: other.href, title: other.name, lang: other.lang }}
        />
        {view.fallback && (
          <p className="only ui">
            <span className="pair" data-on={lang} />
            {view.fallback}
          </p>
        )}
      </header>
      <div className="text term-page">
        <dl className="spread">
          {sides.map(side => (
            <div key={side.lang} lang={side.lang}>
              <dt>
                {side.name}
                {side.abbreviations.length > 0 && (
                  <span className="abbr">{side.abbreviations.join(', ')}</span>
                )}
              </dt>
              <dd className="def">{side.definition}</dd>
            </div>
          ))}
        </dl>
        {view.html && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the body is sanitised HTML
          <div lang={foreign} dangerouslySetInnerHTML={{ __html: view.html }} />
        )}
        {view.variants.length > 0 && (
          <section className="read-on" aria-labelledby="variants">
            <h2 id="variants">{t('term.alsoCalled')}</h2>
            <div className="spread ui">
              {view.variants.map(({ lang, words }) => (
                <p key={lang} lang={lang}>
                  {words.join(', ')}
                </p>
              ))}
            </div>
          </section>
        )}
      </div>
      <div className="after">
        {view.readMore && <LinkList id="read-more" title={t('term.readMore')} links={[view.readMore]} />}
        <LinkList id="used-on" title={t('term.usedOn')} links={view.usedOn} />
        <LinkList id="related" title={t('term.related')} links={view.related} />
        {view.sources.length > 0 && (
          <section className="notes" aria-labelledby="notes">
            <h2 id="notes">{t('term.sources')}</h2>
            <ul>
              {view.sources.map(source => (
                <li key={source.publisher + source.title + source.date}>
                  <SourceText source={source} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}
