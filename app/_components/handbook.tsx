import type { Content } from '@/lib/content/model';
import { type Translator, translator } from '@/lib/i18n/translate';
import { nameInBook } from '@/lib/site/book/addresses';
import type { HandbookChapter, HandbookView } from '@/lib/site/handbook-view';
import type { PageHead } from '@/lib/site/head';
import { BookLink } from './book-link';
import { SourceText } from './notes';
import { There } from './page-title';
import { WordRows } from './word-list';

interface HandbookProps {
  head: PageHead;
  view: HandbookView;
  content: Content;
}

/** All articles and the glossary on one page, made to be printed: title page, contents, chapters with their notes. */
export function Handbook({ head, view, content }: HandbookProps) {
  const t = translator(head.locale);
  const { parts, glossary } = view;
  return (
    <div className="book">
      <TitlePage head={head} view={view} content={content} t={t} />
      <Contents view={view} t={t} />
      {parts.map(({ anchor, title, counterpart, chapters }) => (
        <section key={anchor} className="part" aria-labelledby={anchor}>
          <hgroup>
            <h2 id={anchor}>{title}</h2>
            <p className="there" lang={counterpart.lang}>
              {counterpart.title}
            </p>
          </hgroup>
          {chapters.map(chapter => (
            <ChapterText key={chapter.anchor} chapter={chapter} head={head} t={t} />
          ))}
        </section>
      ))}
      {glossary.length > 0 && (
        <section className="part" aria-labelledby="glossary">
          <h2 id="glossary">{t('glossary.title')}</h2>
          <WordRows
            rows={glossary.map(({ id, sides }) => ({ id: nameInBook({ kind: 'term', id }), sides }))}
          />
        </section>
      )}
    </div>
  );
}

/** What the book is, of which day, and who is not behind it. */
function TitlePage({ head, view, content, t }: HandbookProps & { t: Translator }) {
  const { locale } = head;
  const { title, counterpart, name, description, edition, disclaimer, license } = view;
  return (
    <header className="title">
      <p className="kicker">{t('handbook.title')}</p>
      <hgroup>
        <h1>{title}</h1>
        <There link={{ ...counterpart, href: head.counterpart }} />
      </hgroup>
      <p className="intro">{description}</p>
      <p>{t('handbook.intro', { count: content.articles.length })}</p>
      <ul className="ui">
        <li>{[name, edition].filter(Boolean).join('. ')}</li>
        {disclaimer && <li>{disclaimer}</li>}
        {license && (
          <li>
            <a href={license.url} rel="license">
              {t('layout.license', { license: license.name })}
            </a>
          </li>
        )}
        <li className="print">{head.path}</li>
      </ul>
      <p className="ui screen">
        {t('handbook.print')}
        <br />
        <BookLink content={content} locale={locale} />
      </p>
    </header>
  );
}

function Contents({ view: { parts, glossary }, t }: { view: HandbookView; t: Translator }) {
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{t('article.contents')}</h2>
      <ol>
        {parts.map(({ anchor, title, chapters }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{title}</a>
            <ol>
              {chapters.map(({ anchor, title, lang }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`} lang={lang}>
                    {title}
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
        {glossary.length > 0 && (
          <li>
            <a href="#glossary">{t('glossary.title')}</a>
          </li>
        )}
      </ol>
    </nav>
  );
}

interface ChapterProps {
  chapter: HandbookChapter;
  head: PageHead;
  t: Translator;
}

function ChapterText({ chapter, head, t }: ChapterProps) {
  const { anchor, title, lang, counterpart, summary, dates, path, html } = chapter;
  const foreign = lang === head.locale ? undefined : lang;
  return (
    <article className="article" aria-labelledby={anchor}>
      <header className="head">
        <hgroup>
          <h3 id={anchor} lang={foreign}>
            {title}
          </h3>
          {counterpart && <There link={counterpart} />}
        </hgroup>
        <p className="intro" lang={foreign}>
          {summary}
        </p>
        <p className="meta">
          {dates.map(phrase => (
            <span key={phrase}>{phrase}</span>
          ))}
          <span>{path}</span>
        </p>
      </header>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the body is sanitised HTML */}
      <div className="text" lang={foreign} dangerouslySetInnerHTML={{ __html: html }} />
      <ChapterNotes chapter={chapter} t={t} />
    </article>
  );
}

/** Numbered by chapter, so that the numbers are those of the article's own page. */
function ChapterNotes({ chapter: { anchor, notes }, t }: { chapter: HandbookChapter; t: Translator }) {
  if (!notes.length) return null;
  const title = `${anchor}_notes`;
  return (
    <div className="after">
      <section className="notes" aria-labelledby={`${title} ${anchor}`}>
        <h4 id={title}>{t('article.notes')}</h4>
        <ol>
          {notes.map(({ number, source, html, backs }) => (
            <li key={number} id={`${anchor}_n${number}`}>
              {source && <SourceText source={source} />}
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a note's body is sanitised HTML */}
              {html !== undefined && <div dangerouslySetInnerHTML={{ __html: html }} />}{' '}
              {backs[0] && (
                <a className="back" href={backs[0]} aria-label={t('article.back')}>
                  ↑
                </a>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
