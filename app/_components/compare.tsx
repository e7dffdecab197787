import { translator } from '@/lib/i18n/translate';
import type { CompareCell, CompareView } from '@/lib/site/compare-view';
import type { WordRow } from '@/lib/site/word-list';
import { Notes } from './notes';
import { WordList } from './word-list';

/** An article and its counterpart, section by section; Danish left, English right. */
export function Compare({ view, words }: { view: CompareView; words: readonly WordRow[] }) {
  const t = translator(view.head.locale);
  return (
    <article className="both">
      <header>
        <nav className="kicker" aria-label={t('article.breadcrumbs')}>
          <a href={view.article.href}>{view.article.title}</a>
          {` / ${t('compare.here')}`}
        </nav>
        <Titles view={view} />
      </header>
      <div className="pairs names ui">
        {view.sides.map(({ lang, alone }) => (
          <p key={lang} lang={lang}>
            <a hrefLang={lang} href={alone.href}>
              {alone.title}
            </a>
          </p>
        ))}
      </div>
      <div className="text">
        {view.rows.map(({ id, cells }) => (
          <section key={id} className="pairs">
            {cells.map(cell => (
              <Cell key={cell.lang} cell={cell} />
            ))}
          </section>
        ))}
      </div>
      <div className="after">
        <Notes notes={view.notes} t={t} />
        <WordList rows={words} t={t} />
      </div>
    </article>
  );
}

/** The title in the page's language is its heading. */
function Titles({ view: { head, sides } }: { view: CompareView }) {
  return (
    <hgroup className="pairs titles">
      {sides.map(({ lang, title }) =>
        lang === head.locale ? (
          <h1 key={lang} lang={lang}>
            {title}
          </h1>
        ) : (
          <p key={lang} lang={lang}>
            {title}
          </p>
        ),
      )}
    </hgroup>
  );
}

/** Where there is room for one language only, the other one is folded; where there is for both, styles open it. */
function Cell({ cell }: { cell: CompareCell }) {
  const { lang, fold, missing } = cell;
  if (missing) return <p className="missing ui">{missing}</p>;
  if (!fold)
    return (
      <div lang={lang}>
        <CellText cell={cell} />
      </div>
    );
  return (
    <details lang={lang}>
      <summary>{fold}</summary>
      <CellText cell={cell} />
    </details>
  );
}

function CellText({ cell: { html, lead } }: { cell: CompareCell }) {
  return (
    <>
      {lead && (
        <>
          <p className="intro">{lead.summary}</p>
          <p className="meta">
            {lead.meta.map(phrase => (
              <span key={phrase}>{phrase}</span>
            ))}
            <span className="print">{lead.path}</span>
          </p>
        </>
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the body is sanitised HTML */}
      {html && <div dangerouslySetInnerHTML={{ __html: html }} />}
    </>
  );
}
