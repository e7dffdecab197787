import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import type { ArticleView } from '@/lib/site/article-view';
import { LinkList } from './link-list';
import { Notes } from './notes';
import { PageTitle } from './page-title';

/** An article, or a plain page such as "about". */
export function Article({ view }: { view: ArticleView }) {
  return (
    <article className="article">
      <ArticleHead view={view} />
      <Contents view={view} />
      {/* Rendered from content through an allow-list sanitiser; see lib/content/mdx. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the body is sanitised HTML */}
      <div className="text" lang={foreignLang(view)} dangerouslySetInnerHTML={{ __html: view.html }} />
      <AfterText view={view} />
    </article>
  );
}

/** Language of the text, where it is not the page's. */
export function foreignLang({ head, lang }: ArticleView): string | undefined {
  return lang === head.locale ? undefined : lang;
}

/** Where the page belongs, its title in both languages, what it is about, its dates. */
export function ArticleHead({ view }: { view: ArticleView }) {
  const { head, lang } = view;
  const t = translator(head.locale);
  const foreign = foreignLang(view);
  return (
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
        {view.compare && <a href={view.compare}>{t('article.compare')}</a>}
        <a href={pathname(head.locale, { kind: 'cite' })} data-cite={view.updated}>
          {t('reading.cite')}
        </a>
        <span className="print">{head.path}</span>
      </p>
    </header>
  );
}

/** The list of the page's sections; none where there is only one. */
export function Contents({ view }: { view: ArticleView }) {
  const { head, contents } = view;
  if (contents.length < 2) return null;
  const t = translator(head.locale);
  return (
    <section-list>
      <nav className="toc" aria-labelledby="toc">
        <h2 id="toc">{t('article.contents')}</h2>
        <ol lang={foreignLang(view)}>
          {contents.map(({ href, heading }) => (
            <li key={href}>
              <a href={href}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
    </section-list>
  );
}

/** What follows the text: notes, related pages, neighbours. */
export function AfterText({ view }: { view: ArticleView }) {
  const { head, related, mentionedOn, previous, next } = view;
  const t = translator(head.locale);
  return (
    <div className="after">
      <Notes notes={view.notes} t={t} />
      <LinkList id="related" title={t('article.related')} links={related} />
      <LinkList id="mentioned" title={t('article.mentionedOn')} links={mentionedOn} />
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
  );
}
