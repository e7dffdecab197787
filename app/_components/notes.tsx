import type { Translator } from '@/lib/i18n/translate';
import type { NoteView, SourceView } from '@/lib/site/source-label';

interface NotesProps {
  notes: readonly NoteView[];
  t: Translator;
  title?: string;
}

/** The notes of a page: sources and remarks, each with its ways back to the text. */
export function Notes({ notes, t, title = t('article.notes') }: NotesProps) {
  if (!notes.length) return null;
  return (
    <section className="notes" aria-labelledby="notes">
      <h2 id="notes">{title}</h2>
      <ol>
        {notes.map(({ number, source, html, lang, backs }) => (
          <li key={number} id={`n${number}`}>
            {source && <SourceText source={source} />}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a note's body is sanitised HTML */}
            {html !== undefined && <div lang={lang} dangerouslySetInnerHTML={{ __html: html }} />}{' '}
            {backs.map((back, i) => (
              <a
                key={back}
                className="back"
                href={back}
                aria-label={
                  backs.length > 1 ? t('article.backNumbered', { number: i + 1 }) : t('article.back')
                }
              >
                ↑{backs.length > 1 && <sup>{i + 1}</sup>}
              </a>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A source: publisher, title, date. */
export function SourceText({ source: { publisher, title, titleLang, url, date } }: { source: SourceView }) {
  return (
    <>
      {publisher}: <cite lang={titleLang}>{url ? <a href={url}>{title}</a> : title}</cite>
      {date && `, ${date}`}.
    </>
  );
}
