import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { counterpartSide, type TermView } from '@/lib/site/glossary-view';
import { LinkList } from './link-list';
import { Notes } from './notes';
import { PageTitle } from './page-title';

/** A glossary term: the definition in both languages, other forms, and where it leads. */
export function Term({ view }: { view: TermView }) {
  const { head, sides, lang } = view;
  const t = translator(head.locale);
  const foreign = lang === head.locale ? undefined : lang;
  const own = sides.find(side => side.lang === lang);
  const other = counterpartSide(view);
  const abbreviations = [...new Set(sides.flatMap(side => side.abbreviations))];
  return (
    <article className="article">
      <header className="head">
        <nav className="kicker" aria-label={t('article.breadcrumbs')}>
          <a href={pathname(head.locale, { kind: 'glossary' })}>{t('glossary.title')}</a>
          {view.theme && (
            <>
              {' / '}
              <a href={view.theme.href}>{view.theme.title}</a>
            </>
          )}
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
        <div className="beside">
          <p className="intro" lang={foreign}>
            {own?.definition}
          </p>
          {other && (
            <p className="there" lang={other.lang}>
              {other.definition}
            </p>
          )}
        </div>
        {abbreviations.length > 0 && (
          <p className="meta">
            {t('term.abbreviations', { count: abbreviations.length, list: abbreviations.join(', ') })}
          </p>
        )}
      </header>
      {view.html && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the body is sanitised HTML
        <div className="text" lang={foreign} dangerouslySetInnerHTML={{ __html: view.html }} />
      )}
      <div className="after">
        {view.variants.length > 0 && (
          <section className="read-on" aria-labelledby="variants">
            <h2 id="variants">{t('term.alsoCalled')}</h2>
            {view.variants.map(({ lang, words }) => (
              <p key={lang} className="ui" lang={lang}>
                {words.join(', ')}
              </p>
            ))}
          </section>
        )}
        {view.readMore && <LinkList id="read-more" title={t('term.readMore')} links={[view.readMore]} />}
        <LinkList
          id="used-on"
          title={t('term.usedOn')}
          links={view.usedOn.links}
          more={
            view.usedOn.more > 0 && (
              <a href={`${pathname(head.locale, { kind: 'search' })}?q=${encodeURIComponent(view.title)}`}>
                {t('term.usedOnMore', { count: view.usedOn.more })}
              </a>
            )
          }
        />
        <LinkList id="related" title={t('term.related')} links={view.related} />
        <Notes notes={view.notes} t={t} title={t('term.sources')} />
      </div>
    </article>
  );
}
