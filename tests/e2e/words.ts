import { readFileSync } from 'node:fs';
import { type Localized, localized } from '../../lib/i18n/locales';
import type { Messages } from '../../lib/i18n/translate';

/** The interface's words. Read, not imported: Node wants an attribute on a JSON import that the build does not. */
export const words: Localized<Messages> = localized(
  locale =>
    JSON.parse(readFileSync(new URL(`../../messages/${locale}.json`, import.meta.url), 'utf8')) as Messages,
);
