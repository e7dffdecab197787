import type { Citation } from '@/lib/cite/citation';

/** A citation with signs that mean something to TeX or JSON. */
export const sample: Citation = {
  site: 'Sidestykke',
  title: 'Mål & midler: 50 % af {NATO}’s "A_B" #1 – Ærø/Åbo, §2 \\ 100 $ ~ x^2',
  section: 'Ørnen på Al Asad',
  lang: 'da',
  updated: '2026-11-22',
  accessed: '2026-12-01',
  url: 'https://example.org/kb/da/artikler/maal_og-midler/?a=50%25&b#the-eagle',
};
