import { describe, expect, it } from 'vitest';
import { parsePage, serializePage } from '../../../lib/finish/page-tree';
import { stripPage } from '../../../lib/finish/strip';

const page = (script: string) =>
  parsePage(`<!doctype html><html lang="da"><head></head><body>${script}</body></html>`);
const problemsOf = (script: string) => stripPage(page(script), new Map());

describe('a data block', () => {
  const block =
    '<script type="application/ld+json">{"@context":"https://schema.org","name":"R&D \\u003c"}</script>';

  it('stays on its page, to the letter', () => {
    const tree = page(block);
    expect(stripPage(tree, new Map())).toEqual([]);
    expect(serializePage(tree)).toContain(block);
  });

  it.each([
    ['{"@context":"https://schema.org"', /expected JSON/],
    ['{"@context":"https://elsewhere.example"}', /expected JSON/],
    ['{}', /expected JSON/],
    ['null', /expected JSON/],
    ['alert(1)', /expected JSON/],
    ['{"@context":"https://schema.org","a":"<!--"}', /Unexpected `<`/],
  ])('is refused with %s in it', (text, problem) => {
    expect(problemsOf(`<script type="application/ld+json">${text}</script>`)).toEqual([
      expect.stringMatching(problem),
    ]);
  });

  it('is refused with an address or anything else beside its type', () => {
    expect(problemsOf('<script type="application/ld+json" src="/x.js">{}</script>')).toEqual([
      'Unexpected `src` on a data block, expected `type` alone.',
    ]);
  });

  it.each(['', ' type="module"', ' type="application/json"', ' type="text/plain"'])(
    'is the only script that may stand: <script%s> may not',
    attributes => {
      const text = '{"@context":"https://schema.org"}';
      expect(problemsOf(`<script${attributes}>${text}</script>`)).toEqual([
        expect.stringMatching(/^Unknown script/),
      ]);
    },
  );
});
