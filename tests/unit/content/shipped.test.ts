import { describe, expect, it } from 'vitest';
import { formatFinding } from '../../../lib/content/finding';
import { loadContent } from '../../../lib/content/load';
import { bodyFaults } from './mdx/body-faults';

const { content, findings } = loadContent('content');
const inBoth = (page: { texts: Readonly<Record<string, unknown>> }) =>
  Boolean(page.texts.da && page.texts.en);

describe('the shipped content', () => {
  it('loads without an error', () => {
    expect(findings.filter(({ severity }) => severity === 'error').map(formatFinding)).toEqual([]);
    expect(content).toBeDefined();
  });

  it('has no section without its counterpart', () => {
    expect(findings.filter(({ rule }) => rule === 'section-missing').map(formatFinding)).toEqual([]);
  });

  it('has every article in both languages', () => {
    expect(content!.articles.filter(page => !inBoth(page)).map(({ id }) => id)).toEqual([]);
  });

  it('has at least twelve pairs of articles', () => {
    expect(content!.articles.filter(inBoth).length).toBeGreaterThanOrEqual(12);
  });

  it('has at least forty pairs of terms', () => {
    expect(content!.terms.filter(inBoth).length).toBeGreaterThanOrEqual(40);
  });

  it('has bodies and notes that are safe to insert', () => {
    const texts = [...content!.articles, ...content!.terms, ...content!.pages].flatMap(page =>
      Object.values(page.texts),
    );
    const faults = texts.flatMap(text =>
      [
        text.html,
        ...(text.around?.parts.map(({ html }) => html) ?? []),
        ...text.notes.map(note => note.html ?? ''),
      ].flatMap(bodyFaults),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it('has a back link for every note mark and a mark for every back link', () => {
    for (const page of content!.articles) {
      for (const { html, notes } of Object.values(page.texts)) {
        const shown = [html, ...notes.map(note => note.html ?? '')].join('');
        const marks = [...shown.matchAll(/<a id="(r\d[^"]*)"/g)].map(match => match[1]);
        expect(notes.flatMap(note => note.marks).sort()).toEqual(marks.sort());
      }
    }
  });
});
