import { translator } from '@/lib/i18n/translate';
import type { PageHead } from '@/lib/site/head';
import type { StatusView } from '@/lib/site/status-view';
import { WordsHeader } from './words-header';

/** For editors: the sections whose two languages are not known to match. */
export function Status({ head, view }: { head: PageHead; view: StatusView }) {
  const t = translator(head.locale);
  const { count, shown, pages, version, rows } = view;
  return (
    <div className="words">
      <WordsHeader head={head} title={lang => translator(lang)('status.title')}>
        <p className="intro">
          {t('status.intro', { count })} {shown < count && t('status.first', { shown })}
        </p>
        <p className="ui">
          {t('status.pages', { inStep: pages.inStep, pages: pages.all })} {version}
        </p>
      </WordsHeader>
      {rows.length > 0 && (
        <dl className="refs">
          {rows.map(({ page, sections }) => (
            <div key={page.href}>
              <dt lang={page.lang}>
                <a href={page.href}>{page.title}</a>
              </dt>
              {sections.map(({ href, title, lang, state }) => (
                <dd key={href}>
                  <a href={href} lang={lang}>
                    {title}
                  </a>
                  <p className="ui">{state}</p>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
