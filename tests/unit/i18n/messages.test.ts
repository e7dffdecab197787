import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../lib/i18n/locales';
import { messages, translator } from '../../../lib/i18n/translate';

type Tree = { readonly [key: string]: string | Tree };

/** `article.sources` → message, of every message in order. */
function flat(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

/** What a message wants to be given: `count plural`, `articles tag`; sorted, each once. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  const collect = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(`${element.value} ${TYPE[element.type]}`);
      if (element.type === TYPE.tag) collect(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) collect(option.value);
      }
    }
  };
  collect(parse(message));
  return [...names].sort();
}

const [da, en] = locales.map(locale => new Map(flat(messages[locale] as Tree))) as [
  Map<string, string>,
  Map<string, string>,
];

describe('messages', () => {
  it('have the same keys in both languages, in the same order', () => {
    expect([...en.keys()]).toEqual([...da.keys()]);
    expect(da.size).toBeGreaterThan(50);
  });

  it('have the same ICU placeholders in both languages', () => {
    const wanted = (all: Map<string, string>) =>
      Object.fromEntries([...all].map(([key, message]) => [key, placeholders(message)]));
    expect(wanted(en)).toEqual(wanted(da));
    expect(wanted(da)['elements.count']).toEqual(['pages plural', 'places plural']);
    expect(wanted(da)['search.noScript']).toEqual(['articles tag', 'glossary tag']);
  });

  it('are never empty, and carry no white space at their ends', () => {
    const faulty = [da, en].flatMap(all =>
      [...all].filter(([, message]) => !message || message !== message.trim()),
    );
    expect(faulty).toEqual([]);
  });

  it('choose with the same options in both languages', () => {
    const options = (message: string) =>
      parse(message).flatMap(element =>
        element.type === TYPE.plural || element.type === TYPE.select
          ? [Object.keys(element.options).sort()]
          : [],
      );
    for (const [key, message] of da) expect([key, options(en.get(key)!)]).toEqual([key, options(message)]);
  });
});

describe('translator', () => {
  it.each([
    ['da', 1, '1 minut'],
    ['da', 4, '4 minutter'],
    ['en', 1, '1 minute'],
    ['en', 4, '4 minutes'],
  ] as const)('counts in %s: %i', (locale, count, text) => {
    expect(translator(locale)('article.minutes', { count })).toBe(text);
  });

  it('throws when a value is missing, so that a build stops at it', () => {
    expect(() => translator('da')('content.note', {} as never)).toThrow('number');
  });

  it('throws on an unknown key', () => {
    expect(() => translator('da')('content.nej' as 'content.note', { number: 1 })).toThrow('content.nej');
  });
});
