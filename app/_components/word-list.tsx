import type { Translator } from '@/lib/i18n/translate';
import type { TermSide } from '@/lib/site/glossary-view';
import type { WordRow } from '@/lib/site/word-list';

/** The terms that a text uses, in both languages: what stands in for the cards on paper. Nothing where there are none. */
export function WordList({ rows, t }: { rows: readonly WordRow[]; t: Translator }) {
  if (!rows.length) return null;
  return (
    <section className="word-list" aria-labelledby="word-list">
      <h2 id="word-list">{t('handbook.words')}</h2>
      <WordRows rows={rows.map(({ id, sides }) => ({ id: `t-${id}`, sides }))} />
    </section>
  );
}

/** Terms as rows of spreads, Danish left. `id` is the row's anchor. */
export function WordRows({ rows }: { rows: readonly WordRow[] }) {
  return (
    <ul className="spreads">
      {rows.map(({ id, sides }) => (
        <li key={id} id={id}>
          {sides.map(side => (
            <Side key={side.lang} side={side} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Side({ side: { lang, name, abbreviations, definition, href } }: { side: TermSide }) {
  return (
    <div lang={lang}>
      <p>
        <a hrefLang={lang} href={href}>
          {name}
        </a>
        {abbreviations.length > 0 && ` (${abbreviations.join(', ')})`}
      </p>
      <p>{definition}</p>
    </div>
  );
}
