import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ListPage, Pager } from '@/lib/site/parts';

interface PartsProps {
  overview: NonNullable<ListPage<unknown>['overview']>;
  locale: Locale;
}

/** Of a list that is too long for one page: the ways to its parts, and how much each holds. */
export function Parts({ overview, locale }: PartsProps) {
  return (
    <nav aria-label={translator(locale)('parts.contents')}>
      <ul className="parts">
        {overview.map(({ title, href, count }) => (
          <li key={href}>
            <a href={href}>{title}</a> <span className="ui">{formatNumber(count, locale)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way through the pages of a part that is itself too long for one. */
export function PartPager({ pager, locale }: { pager: Pager; locale: Locale }) {
  const t = translator(locale);
  const { number, previous, next, parts } = pager;
  return (
    <nav className="ui around" aria-label={t('parts.pages')}>
      {previous && (
        <a rel="prev" href={previous}>
          {t('parts.previous')}
        </a>
      )}
      {parts.map((part, i) => (
        <span key={part.number}>
          {i > 0 && part.number > parts[i - 1]!.number + 1 && '… '}
          <a
            href={part.href}
            aria-label={t('parts.page', { number: part.number })}
            {...(part.number === number && { 'aria-current': 'page' })}
          >
            {part.number}
          </a>
        </span>
      ))}
      {next && (
        <a rel="next" href={next}>
          {t('parts.next')}
        </a>
      )}
    </nav>
  );
}
