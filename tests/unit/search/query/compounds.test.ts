import { beforeAll, describe, expect, it } from 'vitest';
import { BuiltSite, marked } from '../built-site';
import { danishPages, page } from '../small-collection';

/** Sentences about words, not about the mission. */
const texts = {
  Aftalen: 'Rapporten beskriver en træningsmission og dens mål.',
  Officeren: 'En generalløjtnant har tre stjerner.',
  Skolen: 'Et forsvarsakademi uddanner officerer.',
  Radaren: 'En radar ser langt. En operatør sidder ved skærmen.',
  Operatøren: 'En operatør uden udstyr.',
  Støtten: 'Et radarbidrag er et bidrag.',
  Hangaren: 'Et luftfartøj står i en hangar.',
};

let site: BuiltSite;
beforeAll(async () => {
  site = await BuiltSite.build(danishPages(texts));
});

async function titles(query: string): Promise<string[]> {
  return (await site.search(query)).pages.map(({ title }) => title);
}

describe('two words that belong together', () => {
  it.each([
    ['trænings mission', 'Aftalen'],
    ['træning mission', 'Aftalen'],
    ['general løjtnant', 'Officeren'],
    ['generals løjtnanter', 'Officeren'],
    ['forsvar akademi', 'Skolen'],
    ['forsvars akademi', 'Skolen'],
    ['luft fartøj', 'Hangaren'],
    ['luft fartøjer i hangar', 'Hangaren'],
  ])('find %j where it is one word', async (query, title) => {
    expect((await titles(query))[0]).toBe(title);
  });

  it('are marked as that word, which is the reason', async () => {
    const [place] = (await site.search('luft fartøjer')).pages[0]!.places;
    expect(marked(place!.excerpt)).toEqual(['luftfartøj']);
    expect(place!.reason).toMatchObject({ kind: 'spelling', found: 'luftfartøj' });
  });

  it('find an English word written apart', async () => {
    const built = await BuiltSite.build({
      pages: [
        page('article', 'ct', {
          en: { title: 'Counterterrorism', sections: { '': 'What counterterrorism is.' } },
        }),
        page('article', 'x', { en: { title: 'Other', sections: { '': 'A counter on a wall.' } } }),
      ],
    });
    expect((await built.found('counter terrorism', 'en'))[0]).toBe('/en/article/ct/');
  });
});

describe('a compound that is no word of the collection', () => {
  it.each(['radaroperatør', 'radaroperatøren', 'radaroperatørs'])(
    'is found as its two words by %j, where both are',
    async query => {
      expect(await titles(`${query} `)).toEqual(['Radaren']);
    },
  );

  it('marks both of its words', async () => {
    const { pages } = await site.search('radaroperatør ');
    expect(marked(pages[0]!.places[0]!.excerpt)).toEqual(['radar', 'operatør']);
  });

  it('is not found where one of the two is no word either', async () => {
    expect(await titles('xyzzyoperatør ')).toEqual([]);
  });
});

describe('a word that is the last part of compounds', () => {
  it('is found in them where it does not stand by itself', async () => {
    expect(await titles('akademi ')).toEqual(['Skolen']);
    expect(await titles('akademiet ')).toEqual(['Skolen']);
  });

  it('is found in them as well where it does, after what says it alone', async () => {
    const built = await BuiltSite.build(
      danishPages({
        Sammensat: 'Her står et radarbidrag ved vejen.',
        Alene: 'Her står et stort bidrag ved vejen.',
        Radar: 'En radar.',
      }),
    );
    expect((await built.search('bidrag ')).pages.map(({ title }) => title)).toEqual(['Alene', 'Sammensat']);
  });

  it.each([
    ['akademi ', 'forsvars', 'akademi'],
    ['akademiet ', 'forsvars', 'akademi'],
  ])('marks of the compound only the part that %j stands for, and tells it', async (query, before, part) => {
    const [place] = (await site.search(query)).pages[0]!.places;
    expect(marked(place!.excerpt)).toEqual([part]);
    expect(place!.reason).toEqual({ kind: 'part', before, part });
  });

  it('marks the inflected ending with its part', async () => {
    const built = await BuiltSite.build(
      danishPages({
        Skoler: 'De kom til forsvarsakademierne i går.',
        Ordene: 'Et akademi og et forsvar.',
      }),
    );
    const { pages } = await built.search('akademi ');
    expect(pages.map(({ title }) => title)).toEqual(['Ordene', 'Skoler']);
    expect(marked(pages[1]!.places[0]!.excerpt)).toEqual(['akademierne']);
  });

  it('is none of a word that begins with it', async () => {
    expect(await titles('fartøj ')).toEqual(['Hangaren']);
    expect(await titles('generall ')).toEqual([]);
  });
});
