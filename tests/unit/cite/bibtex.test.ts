import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, escapeTex } from '@/lib/cite/bibtex';
import { sample } from './sample-citation';

/** What an independent reader makes of an entry; it marks text in braces, whose capitals stay, as `nocase`. */
function readBack(entry: string): Record<string, unknown> {
  const [item] = new Cite(entry, { forceType: '@biblatex/text' }).data;
  return JSON.parse(JSON.stringify(item).replace(/<\/?span[^>]*>/g, '')) as Record<string, unknown>;
}

describe('bibtex', () => {
  it('writes an entry for biblatex', () => {
    expect(
      bibtex({
        ...sample,
        title: 'NMI i tal & år',
        url: 'https://example.org/da/artikler/nmi_i-tal/#the-years',
      }),
    ).toBe(`@online{sidestykke-da-nmi_i-tal-the-years,
  title = {{NMI i tal \\& \\r{a}r}},
  titleaddon = {{{\\O}rnen p\\r{a} Al Asad}},
  organization = {{Sidestykke}},
  date = {2026-11-22},
  url = {https://example.org/da/artikler/nmi_i-tal/#the-years},
  urldate = {2026-12-01},
  language = {danish},
  langid = {danish},
}`);
  });

  it('is read back whole by Citation.js, every sign as it was', () => {
    const item = readBack(bibtex(sample));
    expect(item.title).toBe(sample.title);
    expect(item.URL).toBe(sample.url);
    expect(item).toMatchObject({
      issued: { 'date-parts': [[2026, 11, 22]] },
      accessed: { 'date-parts': [[2026, 12, 1]] },
    });
  });

  it('leaves the section out for the whole page, and names British English', () => {
    const entry = bibtex({ ...sample, section: undefined, lang: 'en' });
    expect(entry).not.toContain('titleaddon');
    expect(entry).toContain('language = {english}');
    expect(entry).toContain('langid = {british}');
  });

  it('balances its braces whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string(), title => {
        const bare = escapeTex(title).replace(/\\[{}\\]/g, '');
        let depth = 0;
        for (const sign of bare) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        // no sign that means something to TeX is left bare
        expect(escapeTex(title).replace(/\\[a-z]+\{a?\}|\{\\[a-z]+\}|\\./gi, '')).not.toMatch(
          /[{}%&#_$~^\\]/,
        );
      }),
    );
  });
});
