import { expect, it } from 'vitest';
import { withCounterpart } from '@/lib/offline/not-saved-page';

it('leads every marked link to the counterpart, and no other', () => {
  const html =
    '<a href="/da/">x</a><a data-counterpart href="/da/">y</a><a data-counterpart="" href="/da/" hreflang="da">z</a>';
  expect(withCounterpart(html, '/da/a&b/')).toBe(
    '<a href="/da/">x</a><a data-counterpart href="/da/a&amp;b/">y</a><a data-counterpart="" href="/da/a&amp;b/" hreflang="da">z</a>',
  );
});
