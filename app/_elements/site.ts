import type { Locale } from '@/lib/i18n/locales';

/** The page's language and where the site lies on its host. */
export const locale = document.documentElement.lang as Locale;
export const base = document.documentElement.dataset.base ?? '';
