import { beforeAll, describe, expect, it } from 'vitest';
import { spelling } from '../../../../lib/check/rules/spelling';
import { isCompound, isNearWord } from '../../../../lib/check/spelling/compounds';
import { type Dictionary, loadDictionaries } from '../../../../lib/check/spelling/dictionaries';
import { article, danish, type Files, termText } from '../../content/site-folder';
import { checkSite } from '../check-site';

const check = (files: Files) => checkSite(files, [spelling]);
const unknown = async (files: Files) => (await check(files)).map(line => line.split('`')[1]);

describe('the spelling of a site', () => {
  it('is told word by word, at its place, with what may be meant', async () => {
    expect(await check(danish('Danske soldater.\n\nTo soldatter kom.\n'))).toEqual([
      expect.stringMatching(
        /^articles\/radar\/da\.mdx:9:4 warning: Unknown word `soldatter`\. Did you mean `soldater`.*\? If it is right, add it to `words\.da\.txt`\. \(spelling\)$/,
      ),
    ]);
  });

  it('is checked in each language by its own dictionary', async () => {
    expect(
      await unknown(article('radar', 'Radaren og programme.\n', 'The color of the missionen.\n')),
    ).toEqual(['programme', 'color', 'missionen']);
  });

  it('is checked in the language of a phrase', async () => {
    expect(
      await unknown(danish('Det hed <Lang is="en">the programme</Lang> og <Lang is="fr">bonjour</Lang>.\n')),
    ).toEqual([]);
    expect(await unknown(danish('Det hed <Lang is="en">the programm</Lang>.\n'))).toEqual(['programm']);
  });

  it('leaves out addresses, code, citations, numbers and abbreviations', async () => {
    const body =
      'Se https://xqzw.example, xqzw.dk, `xqzw`, [her](https://xqzw.example)[^S13], NSEQ, F-16 og ca. 5 mio. kr.\n';
    expect(await unknown(danish(body))).toEqual([]);
  });

  it('takes names for names in both languages', async () => {
    expect(await unknown(danish('Operation Inherent Resolve.\n'))).toEqual([]);
  });

  it('takes genitives and compounds for what they are made of', async () => {
    expect(await unknown(danish('NATO’s eskorteenheds radarbidrag og Irak-mission.\n'))).toEqual([]);
    expect(await unknown(article('radar', 'Hej.\n', 'Denmark’s well-known soldiers’ mission.\n'))).toEqual(
      [],
    );
  });

  it('knows the glossary’s words and the word lists', async () => {
    const files = {
      ...danish('Xyzzen og Qwertz og plughen.\n'),
      'terms/x/page.yaml': '',
      'terms/x/da.mdx': termText('xyzzen', 'xyzzen'),
      'words.da.txt': '# navne\nplughen # et ord\n',
      'words.en.txt': 'Qwertz\n',
    };
    expect(await unknown(files)).toEqual([]);
  });

  it('has no idle words in the lists', async () => {
    expect(await check({ ...danish('Hej.\n'), 'words.da.txt': 'plughen\n' })).toEqual([
      'words.da.txt:1:1 warning: Unneeded word `plughen`: no text has it, or the dictionary knows it. Remove the line. (spelling)',
    ]);
  });
});

describe('Danish compounds', () => {
  let da: Dictionary;
  beforeAll(async () => {
    ({ da } = await loadDictionaries());
  });

  it.each(['radarbidraget', 'eskorteenheden', 'kapacitetsopbygningsmission', 'forsvarsuniversitet'])(
    '%s is one',
    word => {
      expect(isCompound(word, da.has) && !isNearWord(word, da.has)).toBe(true);
    },
  );

  it.each(['bidragt', 'troppr', 'kommision', 'soldatter', 'rådgivnng'])(
    '%s is none, though cspell says so',
    word => {
      expect(da.has(word)).toBe(false);
      expect(isCompound(word, da.has) && !isNearWord(word, da.has)).toBe(false);
    },
  );
});
