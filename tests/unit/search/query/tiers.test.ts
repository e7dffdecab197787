import { describe, expect, it } from 'vitest';
import { BuiltSite } from '../built-site';
import { danishPages } from '../small-collection';

const around = 'Ved vejen ligger der en gammel bygning med et højt tårn, og bag den begynder skoven.';

type Texts = Readonly<Record<string, string>>;

async function titles(query: string, texts: Texts): Promise<string[]> {
  return (await (await BuiltSite.build(danishPages(texts))).search(query)).pages.map(({ title }) => title);
}

/** The titles of what a query finds among pages of these texts, the same whatever order they stand in. */
async function found(query: string, texts: Texts): Promise<string[]> {
  const reversed = Object.fromEntries(Object.entries(texts).reverse());
  const orders = await Promise.all([titles(query, texts), titles(query, reversed)]);
  expect(orders[1]).toEqual(orders[0]);
  return orders[0]!;
}

describe('what stands for a word', () => {
  it('comes in the order of trust: the form itself, its stem, a compound or a longer word', async () => {
    expect(
      await found('bidrag', {
        'En side om noget': `Her står ordet bidrag. ${around}`,
        'En anden side': `Her står ordet bidragene. ${around}`,
        'En tredje side': `Her står ordet radarbidrag og ordet radar. ${around}`,
      }),
    ).toEqual(['En side om noget', 'En anden side', 'En tredje side']);
    expect(
      await found('bidrag', {
        'En side om noget': `Her står ordet bidrag. ${around}`,
        'En anden side': `Her står ordet bidragene. ${around}`,
        'En fjerde side': `Her står ordet bidragyder. ${around}`,
      }),
    ).toEqual(['En side om noget', 'En anden side', 'En fjerde side']);
  });

  it('is better as a frequent word in running text than as a title that begins with it', async () => {
    const many = Array.from({ length: 1_200 }, (_, i) => [
      `Side ${i}`,
      i % 10 ? `Nr. ${i}. ${around}` : `Her står et bidrag. ${around}`,
    ]);
    expect(
      (await titles('bidrag', { ...Object.fromEntries(many), Bidragyderne: around })).indexOf('Bidragyderne'),
    ).toBeGreaterThan(100);
  });

  it.each([
    ['begins with it', 'Bidragyderne'],
    ['ends with it', 'Radarbidraget'],
    ['begins with it twice', 'Bidragydernes bidragyderi'],
  ])('is better as the word in running text than as a title that %s', async (_name, title) => {
    expect(
      (
        await found('bidrag', {
          [title]: `Om noget helt andet. En radar. ${around}`,
          'En side': `Her står ordet bidrag. ${around}`,
        })
      )[0],
    ).toBe('En side');
  });

  it('is better as the word in a long section than as a title that begins with it', async () => {
    expect(
      (
        await found('radar', {
          Radarskærmen: around,
          'En lang side': `${around.repeat(3)} Her står en radar. ${around.repeat(3)}`,
        })
      )[0],
    ).toBe('En lang side');
  });

  it('is no guess where the word is known', async () => {
    expect(
      await found('fregat ', { 'En side': `Her ligger en fregat. ${around}`, Fregal: 'Fregal fregal.' }),
    ).toEqual(['En side']);
  });

  it('is better as the beginning of a word than as a slip', async () => {
    expect(
      await found('fregat', {
        'En side': `Her ligger en fregatbesætning. ${around}`,
        Fregal: 'Fregal fregal.',
      }),
    ).toEqual(['En side']);
  });

  it('is better in plain vowels than as a slip', async () => {
    expect(await found('laerred ', { Lærred: 'Et lærred.', Lagred: 'Lagred laerrud.' })).toEqual(['Lærred']);
    expect(await found('larred ', { Lærred: 'Et lærred.', Larrer: 'Larrer larrer.' })).toEqual(['Lærred']);
  });

  it('is better with one slip than with two', async () => {
    expect(await found('fregattxn ', { Fregatten: 'En fregatten.', Fregattxnab: 'Fregattxnab.' })).toEqual([
      'Fregatten',
    ]);
  });
});

describe('plain vowels', () => {
  const texts = {
    Soldater: 'Soldaterne trænede på øvelsesområdet.',
    Flåden: 'Søværnet råder over både.',
    Andet: 'Om noget andet.',
  };
  it.each([
    ['traenede ', 'Soldater'],
    ['tranede ', 'Soldater'],
    ['ovelsesomradet ', 'Soldater'],
    ['oevelsesomraadet ', 'Soldater'],
    ['øvelsesomradet ', 'Soldater'],
    ['sovarnet ', 'Flåden'],
    ['soværnet ', 'Flåden'],
    ['søvaernet ', 'Flåden'],
    ['flaaden ', 'Flåden'],
    ['fladen ', 'Flåden'],
  ])('find by %j', async (query, title) => {
    expect(await found(query, texts)).toEqual([title]);
  });
});

describe('a query with an unknown word', () => {
  const texts = { Radaren: `En radar. ${around}`, Fregatten: `En fregat. ${around}` };

  it.each([
    'xyzzyqwv radar fregat',
    'radar xyzzyqwv fregat',
    'radar fregat xyzzyqwv',
    'radar fregat xyzzyqwv ',
  ])('finds by the others: %j', async query => {
    expect((await titles(query, texts)).sort()).toEqual(['Fregatten', 'Radaren']);
  });

  it('puts what has more of the known words first', async () => {
    expect(
      (await titles('xyzzyqwv radar fregat ', { ...texts, Begge: `En radar og en fregat. ${around}` }))[0],
    ).toBe('Begge');
  });
});
