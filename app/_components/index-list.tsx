import { type Translator, translator } from '@/lib/i18n/translate';
import type { IndexEntry, IndexView } from '@/lib/site/index-view';
import { LetteredList, type LetteredListProps } from './lettered-list';

/** Everything by name, in the alphabet of the language. */
export function Index(props: LetteredListProps<IndexView>) {
  const t = translator(props.head.locale);
  return (
    <LetteredList {...props} of="index" intro={t('index.intro', { count: props.view.count })}>
      {items => (
        <ul className="names">
          {items.map(entry => (
            <Entry key={entry.kind + entry.href + entry.title} entry={entry} t={t} />
          ))}
        </ul>
      )}
    </LetteredList>
  );
}

/** A name, and after it what it names. */
function Entry({ entry: { href, title, lang, kind, means }, t }: { entry: IndexEntry; t: Translator }) {
  return (
    <li>
      <a href={href} lang={lang}>
        {title}
      </a>{' '}
      <span className="ui" lang={means && lang}>
        {means ?? t('index.kind', { kind })}
      </span>
    </li>
  );
}
