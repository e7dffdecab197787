import { describe, expect, it } from 'vitest';
import { type Drawn, shareImage } from '../../../lib/draw/share-image';

const title = { da: 'Rådgivning på øerne', en: 'Advice on the islands' };

/** The texts of a picture from left to right, with their sizes. */
function texts(node: Drawn): { words: string; size: unknown }[] {
  const { children, style } = node.props;
  if (typeof children === 'string') return [{ words: children, size: style?.fontSize }];
  return (children ?? []).flatMap(texts);
}

describe('shareImage', () => {
  it('has Danish left and English right, the reader’s language large', () => {
    expect(texts(shareImage(title, 'Sidestykke', 'da')).map(({ words }) => words)).toEqual([
      title.da,
      'Sidestykke',
      title.en,
    ]);
    const english = texts(shareImage(title, 'Sidestykke', 'en'));
    expect(english.map(({ words }) => words)).toEqual([title.da, title.en, 'Sidestykke']);
    expect(english[1]!.size).toBeGreaterThan(english[0]!.size as number);
  });

  it('draws long titles and long words smaller', () => {
    const size = (da: string) => texts(shareImage({ ...title, da }, 'Sidestykke', 'da'))[0]!.size;
    expect(size('Sikkerhedsinstitutionerne')).toBeLessThan(size('Rådgivning') as number);
    expect(size('Ord '.repeat(20))).toBeLessThan(size('Ord og ord') as number);
  });
});
