import { describe, expect, it } from 'vitest';
import { article, faults } from '../site-folder';

const entry = (text: string) => `{"hash":"0123456789abcdef","text":"${text}"}`;
const file = (line: string) => `{\n  "version": 1,\n  "sections": {\n    ${line}\n  }\n}\n`;
const faultsOf = (json: string) =>
  faults({ ...article('radar', 'Tekst.\n', 'Text.\n'), 'articles/radar/counterparts.json': json });

describe('counterparts.json', () => {
  it('is read', () => {
    expect(
      faultsOf(file(`"page": {"confirmed":"2026-01-31","da":${entry('Tekst.')},"en":${entry('Text.')}}`)),
    ).toEqual([]);
  });

  it.each([
    [
      'a day that does not exist',
      file(`"page": {"confirmed":"2026-02-31","da":${entry('')},"en":${entry('')}}`),
      4,
      'sections.page.confirmed',
    ],
    [
      'a language that is missing',
      file(`"page": {"confirmed":"2026-01-31","da":${entry('')}}`),
      4,
      'Missing key `sections.page.en`',
    ],
    [
      'an unknown key',
      file(`"page": {"confirmed":"2026-01-31","by":"me","da":${entry('')},"en":${entry('')}}`),
      4,
      'Unexpected key `by`',
    ],
    [
      'a hash that is none',
      file('"page": {"confirmed":"2026-01-31","da":{"hash":"x","text":""},"en":{"hash":"x","text":""}}'),
      4,
      '16 digits',
    ],
    ['another version', '{\n  "version": 2,\n  "sections": {}\n}\n', 2, 'another version'],
    ['a file cut short', '{\n  "version": 1,\n  "sections": {', 3, ''],
    ['what is YAML and no JSON', 'version: 1\nsections: {}\n', 1, 'Unexpected JSON'],
    ['a merge conflict', '{\n<<<<<<< HEAD\n', 2, 'npm run confirm -- --merge'],
  ])('with %s is an error at its line', (_, json, line, message) => {
    const [first] = faultsOf(json);
    expect(first).toMatch(new RegExp(`^articles/radar/counterparts\\.json:${line}:\\d+ error: `));
    expect(first).toContain(message);
    expect(first).toContain('(counterparts)');
  });
});
