import { counterpartOf, type Locale } from '@/lib/i18n/locales';
import { pathname } from '@/lib/i18n/routes';
import { translator } from '@/lib/i18n/translate';
import { feedAddress } from '@/lib/publish/addresses';
import type { ChangesView } from '@/lib/site/changes-view';
import { Rows } from './groups';
import { There } from './page-title';
import { RowHeader } from './row';

/** The pages changed last, by day. */
export function Changes({ view: { count, days }, locale }: { view: ChangesView; locale: Locale }) {
  const t = translator(locale);
  const other = counterpartOf(locale);
  return (
    <div className="home index">
      <div className="row hero">
        <div lang={locale}>
          <h1>{t('changes.title')}</h1>
          <p className="intro">{t('changes.intro', { count })}</p>
          <p className="ui">
            {t.rich('changes.feed', {
              link: () => (
                <a key="feed" type="application/atom+xml" href={feedAddress(locale)}>
                  {t('changes.feedLink')}
                </a>
              ),
            })}
          </p>
        </div>
        <There
          link={{
            href: pathname(other, { kind: 'changes' }),
            title: translator(other)('changes.title'),
            lang: other,
          }}
        />
      </div>
      {days.map(({ day, title, counterpart, rows }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <RowHeader id={`day-${day}`} title={title} counterpart={counterpart} />
          <Rows rows={rows} />
        </section>
      ))}
    </div>
  );
}
