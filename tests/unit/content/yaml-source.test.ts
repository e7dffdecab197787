import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FileFindings, type Finding, formatFinding } from '../../../lib/content/finding';
import { readYaml } from '../../../lib/content/yaml-source';

const schema = z.strictObject({
  title: z.string(),
  related: z.array(z.string()).default([]),
  groups: z.array(z.strictObject({ id: z.string(), summary: z.string().optional() })).default([]),
  sources: z
    .record(z.string().regex(/^S\d+$/, 'expected `S` and digits.'), z.strictObject({ publisher: z.string() }))
    .optional(),
});

function read(text: string, lineOffset?: number) {
  const all: Finding[] = [];
  const source = readYaml(text, schema, new FileFindings('page.yaml', all), lineOffset);
  return { source, lines: all.map(formatFinding) };
}

describe('readYaml', () => {
  it('gives the value with its defaults', () => {
    const { source, lines } = read('title: Radaren\n');
    expect(source?.value).toEqual({ title: 'Radaren', related: [], groups: [] });
    expect(lines).toEqual([]);
  });

  it('tells the place of a value, and for a path that is not there that of its nearest ancestor', () => {
    const { source } = read('title: Radaren\nrelated:\n  - nmi\n  - koalitionen\n');
    expect(source?.placeOf(['related', 1])).toEqual({ line: 4, column: 5 });
    expect(source?.placeOf(['related', 7])).toEqual({ line: 3, column: 3 });
    expect(source?.placeOf(['groups'])).toEqual({ line: 1, column: 1 });
  });

  it('counts lines from the beginning of the file', () => {
    expect(read('title: 7\n', 4).lines).toEqual([
      'page.yaml:5:8 error: Unexpected value of `title`: expected string, received number. (front-matter)',
    ]);
  });

  it('names the nearest key of an unknown one, inside lists and mappings as well', () => {
    const yaml =
      'titel: x\ntitle: x\ngroups:\n  - {id: a, sumary: b}\nsources:\n  S1: {publisher: a, publsher: b}\n';
    expect(read(yaml).lines.sort()).toEqual([
      'page.yaml:1:1 error: Unexpected key `titel`, expected one of `title`, `related`, `groups`, `sources`. Did you mean `title`? (unknown-key)',
      'page.yaml:4:13 error: Unexpected key `sumary`, expected one of `id`, `summary`. Did you mean `summary`? (unknown-key)',
      'page.yaml:6:22 error: Unexpected key `publsher`, expected one of `publisher`. Did you mean `publisher`? (unknown-key)',
    ]);
  });

  it('says what a key of a mapping has to look like, at the key', () => {
    expect(read('title: x\nsources:\n  X1: {publisher: a}\n').lines).toEqual([
      'page.yaml:3:3 error: Unexpected key `X1` of `sources`: expected `S` and digits. (front-matter)',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('takes `%s` for an unknown key like any other', key => {
    const { source, lines } = read(`title: x\n${key}: {a: b}\n`);
    expect(source).toBeUndefined();
    expect(lines).toEqual([
      `page.yaml:2:1 error: Unexpected key \`${key}\`, expected one of \`title\`, \`related\`, \`groups\`, \`sources\`. Remove it or correct its name. (unknown-key)`,
    ]);
  });

  it('refuses the same key twice', () => {
    expect(read('title: x\ntitle: y\n').lines).toEqual([
      'page.yaml:2:1 error: Map keys must be unique. Correct the YAML here. (yaml)',
    ]);
  });

  it('refuses text that is no mapping', () => {
    expect(read('- a\n').lines).toEqual([
      'page.yaml:1:1 error: Unexpected content: expected object, received array. (front-matter)',
    ]);
  });

  it('refuses an alias bomb before it grows', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`;
    const yaml = level('a', 'x') + level('b', '*a') + level('c', '*b') + level('d', '*c') + level('e', '*d');
    expect(read(yaml).lines).toEqual([
      'page.yaml:1:1 error: Excessive alias count indicates a resource exhaustion attack. Write the values out instead of aliases. (yaml)',
    ]);
  });

  it('refuses an alias without an anchor', () => {
    expect(read('title: *radaren\n').lines).toEqual([
      'page.yaml:1:1 error: Unresolved alias (the anchor must be set before the alias): radaren. Write the values out instead of aliases. (yaml)',
    ]);
  });

  it('refuses nesting that overflows the stack, in a few lines', () => {
    const { source, lines } = read(`title: ${'['.repeat(5000)}`);
    expect(source).toBeUndefined();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(10);
  });

  it('accepts a byte order mark and CRLF, with the same places', () => {
    expect(read('\uFEFFtitle: Æbler\r\nrelated: 7\r\n').lines).toEqual([
      'page.yaml:2:10 error: Unexpected value of `related`: expected array, received number. (front-matter)',
    ]);
    expect(read('\uFEFFtitle: Æbler\r\n').source?.value.title).toBe('Æbler');
  });
});
