import type { z } from 'zod';
import type { Localized } from '../i18n/locales';
import { quoted } from './quoted';

/** English words of an expectation → the same in every language. */
const said = new Map<string, Localized>();

/**
 * What a schema says of a value it refuses, as half a sentence. zod carries one text: the English one, which leads
 * back to both.
 */
export function expected(words: Localized): string {
  said.set(words.en, words);
  return words.en;
}

/** zod's names for the types that YAML knows, in Danish. */
const danishTypes: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: '`true` eller `false`',
  array: 'en liste',
  tuple: 'en liste',
  object: 'nøgler med værdier',
  record: 'nøgler med værdier',
  null: 'ingenting',
  undefined: 'ingenting',
};

/** The expectation of an issue, a sentence from its second half on: `expected string, received number.` */
export function expectationOf(issue: z.core.$ZodRawIssue | z.core.$ZodIssue): Localized {
  const english = issue.message ?? '';
  const words = said.get(english) ?? {
    da: danish(issue) ?? english,
    // “Invalid input: expected string, received number” → “expected string, received number”
    en: english.replace(/^Invalid \w+: /, ''),
  };
  return { da: endSentence(words.da), en: endSentence(words.en) };
}

/** What zod says by itself, in Danish. */
function danish(issue: z.core.$ZodRawIssue | z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const received = /received (\w+)$/.exec(issue.message ?? '')?.[1];
      const given = received && `, ikke ${danishTypes[received] ?? received}`;
      return `skal være ${danishTypes[issue.expected] ?? issue.expected}${given ?? ''}`;
    }
    case 'invalid_value':
      return `skal være ${issue.values.length > 1 ? 'en af ' : ''}${quoted(issue.values.map(String))}`;
    case 'too_small':
      return `skal være mindst ${issue.minimum}`;
    case 'too_big':
      return `skal være højst ${issue.maximum}`;
    default:
      return undefined;
  }
}

/** A sentence of somebody else's, with its full stop. */
export function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
