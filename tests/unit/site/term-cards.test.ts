import { expect, it } from 'vitest';
import { termCards } from '../../../lib/site/term-cards';
import { smallContent } from '../publish/small-site';

it('a term’s card lies beside its page in each language, with the sides there are, Danish first', () => {
  const cards = termCards(smallContent());
  expect([...cards.keys()]).toEqual([
    'da/ordliste/ally/card.json',
    'en/glossary/ally/card.json',
    'da/ordliste/awacs-fly/card.json',
    'en/glossary/awacs-aircraft/card.json',
  ]);
  const awacs = cards.get('en/glossary/awacs-aircraft/card.json')!;
  expect(cards.get('da/ordliste/awacs-fly/card.json')).toBe(awacs);
  expect(JSON.parse(awacs)).toEqual([
    {
      lang: 'da',
      name: 'AWACS-fly',
      abbreviations: ['AWACS'],
      definition: 'AWACS-fly.',
      href: '/da/ordliste/awacs-fly/',
    },
    {
      lang: 'en',
      name: 'AWACS aircraft',
      abbreviations: ['AWACS'],
      definition: 'Aircraft with a radar, which watches "the air".',
      href: '/en/glossary/awacs-aircraft/',
    },
  ]);
  expect(JSON.parse(cards.get('da/ordliste/ally/card.json')!)).toMatchObject([{ lang: 'en', name: 'Ally' }]);
});
