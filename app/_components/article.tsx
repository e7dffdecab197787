import { translator } from '@/lib/i18n/translate';
import type { ArticleView } from '@/lib/site/article-view';
import { LinkList } from './link-list';
import { Notes } from './notes';
import { PageTitle } from './page-title';

/** An article, or a plain page such as "about". */
export function Article({ view }: { view: ArticleView }) {
  const { head, lang, contents, related, previous, next } = view;
  const t = translator(head.locale);
  const foreign = lang === head.locale ? undefined : lang;
  return (
    <article className="article">
      <header className="head">
        <nav className="kicker" aria-label={t('article.breadcrumbs')}>
          {view.breadcrumbs.map(({ href, title }, i) => (
            <span key={href}>
              {i > 0 && ' / '}
              <a href={href}>{title}</a>
            </span>
          ))}
        </nav>
        <PageTitle title={view.title} {...(foreign && { lang: foreign })} counterpart={view.counterpart} />
        {view.fallback && (
          <p className="only ui">
            <span className="pair" data-on={lang} />
            {view.fallback}
          </p>
        )}
        <p className="intro" lang={foreign}>
          {view.summary}
        </p>
        <p className="meta">
          {view.meta.map(phrase => (
            <span key={phrase}>{phrase}</span>
          ))}
          <span className="print">{head.path}</span>
        </p>
      </header>
      {contents.length > 1 && (
        <section-list>
          <nav className="toc" aria-labelledby="toc">
            <h2 id="toc">{t('article.contents')}</h2>
            <ol lang={foreign}>
              {contents
                .filter(({ level }) => level === 2)
                .map(({ href, heading }) => (
                  <li key={href}>
                    <a href={href}>{heading}</a>
                  </li>
                ))}
            </ol>
          </nav>
        </section-list>
      )}
      {/* Rendered from content through an allow-list sanitiser; see lib/content/mdx. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the body is sanitised HTML */}
      <div className="text" lang={foreign} dangerouslySetInnerHTML={{ __html: view.html }} />
      <div className="after">
        <Notes notes={view.notes} t={t} />
        <LinkList id="related" title={t('article.related')} links={related} />
        {(previous || next) && (
          <nav className="neighbours ui" aria-label={t('article.neighbours')}>
            {previous && (
              <a rel="prev" href={previous.href}>
                {t('article.previous', { title: previous.title })}
              </a>
            )}
            {next && (
              <a rel="next" href={next.href}>
                {t('article.next', { title: next.title })}
              </a>
            )}
          </nav>
        )}
      </div>
    </article>
  );
}
