import { counterpartOf, type Locale } from '../../i18n/locales';
import type { Behind } from '../model';
import { changedIn, changesIn, type SectionDrift } from './compare';

/**
 * What readers of a language are told of sections whose counterpart is newer, by section.
 * @param updated day of the counterpart's last change, ISO
 * @returns undefined where there is nothing to tell
 */
export function behindIn(
  locale: Locale,
  drift: readonly SectionDrift[],
  updated: string,
): ReadonlyMap<string, Behind> | undefined {
  const other = counterpartOf(locale);
  const found = new Map<string, Behind>();
  for (const each of drift) {
    if (!changedIn(each).includes(other)) continue;
    const kind = each.state === 'bothChanged' ? 'bothChanged' : 'newer';
    found.set(each.section, { kind, date: updated, changes: changesIn(each, other) });
  }
  return found.size ? found : undefined;
}
