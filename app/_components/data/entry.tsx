import type { Mark } from '@/lib/content/model';
import type { Translator } from '@/lib/i18n/translate';
import type { DataHeading } from '@/lib/site/data/entry-view';
import type { PageLink } from '@/lib/site/page-view';
import { There } from '../page-title';

/** A heading of the data, which links to itself for copying, with its counterpart where that differs. */
export function Heading({
  level: Level,
  heading: { id, title, counterpart },
  before,
}: {
  level: 'h2' | 'h3';
  heading: DataHeading;
  /** A number that stands before the name. */
  before?: number | undefined;
}) {
  return (
    <hgroup>
      <Level id={id}>
        {before && <span className="no">{before} </span>}
        <a href={`#${id}`}>{title}</a>
      </Level>
      {counterpart && <There link={counterpart} />}
    </hgroup>
  );
}

/**
 * The marks of an entry's sources, in one superscript; they lead to the page's notes.
 * @param isApart where they do not follow a text: each is then large enough to be touched by itself
 */
export function Marks({
  marks,
  isApart = false,
  t,
}: {
  marks: readonly Mark[];
  isApart?: boolean;
  t: Translator;
}) {
  if (!marks.length) return null;
  return (
    <sup {...(isApart && { className: 'apart' })}>
      {marks.map(({ id, number }, i) => [
        i > 0 && !isApart && '\u00A0',
        <a key={id} id={id} href={`#n${number}`} aria-label={t('content.note', { number })}>
          {number}
        </a>,
      ])}
    </sup>
  );
}

/** Where more is told of an entry. */
export function More({ link, t }: { link: PageLink | undefined; t: Translator }) {
  if (!link) return null;
  return (
    <p className="ui">
      {t.rich('data.more', {
        link: () => (
          <a key="more" href={link.href} lang={link.lang}>
            {link.title}
          </a>
        ),
      })}
    </p>
  );
}
