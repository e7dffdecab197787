import { expect, it } from 'vitest';
import { FactCompactor } from '../../../lib/finish/compact-facts';
import type { PageFacts } from '../../../lib/finish/verify';

const facts = (file: string): PageFacts => ({
  file,
  ids: new Set(['main', `æ-${file}`]),
  doubles: ['main'],
  links: [
    { url: '/da/', from: '<a href>' },
    { url: '/da/', from: '<form action>' },
    { url: `#æ-${file}`, from: '<a href>' },
  ],
  alternates: new Map([['da', 'https://example.org/da/']]),
  canonical: undefined,
  lang: 'da',
  data: ['{"a":"😀"}'],
});

it('leaves the facts as they are, and keeps what pages share once', () => {
  const compactor = new FactCompactor();
  const [first, second] = ['a', 'b'].map(name => compactor.compact(facts(name)));
  expect([first, second]).toEqual([facts('a'), facts('b')]);
  expect(first!.links[0]).toBe(second!.links[0]);
  expect(first!.links[1]).toBe(second!.links[1]);
  expect(first!.links[0]).not.toBe(first!.links[1]);
});
