import { type Translator, translator } from '@/lib/i18n/translate';
import type { SourcesView, UsedSource } from '@/lib/site/sources-view';
import { LetteredList, type LetteredListProps } from './lettered-list';

/** Every source of the site by publisher, each with the pages that use it. */
export function Sources(props: LetteredListProps<SourcesView>) {
  const t = translator(props.head.locale);
  const { count, publishers } = props.view;
  return (
    <LetteredList {...props} of="sources" intro={t('sources.intro', { count, publishers })}>
      {items => (
        <dl className="refs">
          {items.map(({ name, sources }) => (
            <div key={name}>
              <dt>{name}</dt>
              {sources.map(source => (
                <SourceEntry key={source.id} source={source} t={t} />
              ))}
            </div>
          ))}
        </dl>
      )}
    </LetteredList>
  );
}

/** One source: title, date, language, and links to where it is used. */
function SourceEntry({ source, t }: { source: UsedSource; t: Translator }) {
  const { id, title, titleLang, url, date, language, uses } = source;
  return (
    <dd id={id}>
      <p>
        <cite lang={titleLang}>{url ? <a href={url}>{title}</a> : title}</cite>
        {[date, language].filter(Boolean).map(part => `, ${part}`)}.
      </p>
      <p className="ui">
        {t('sources.usedIn')}{' '}
        {uses.links.map(({ href, title, lang }, i) => (
          <span key={href}>
            {i > 0 && ' · '}
            <a href={href} lang={lang}>
              {title}
            </a>
          </span>
        ))}
        {uses.more > 0 && ` ${t('sources.more', { count: uses.more })}`}
      </p>
    </dd>
  );
}
