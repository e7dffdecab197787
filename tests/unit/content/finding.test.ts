import { describe, expect, it } from 'vitest';
import {
  ContentError,
  FileFindings,
  type Finding,
  findingWriter,
  formatFinding,
  sortFindings,
} from '../../../lib/content/finding';

const finding = (path: string, line: number, column: number, rule = 'slug'): Finding => ({
  path,
  line,
  column,
  severity: 'error',
  rule,
  message: { da: 'Uventet slug.', en: 'Unexpected slug.' },
});

describe('formatFinding', () => {
  it('begins with path, line and column, so that an editor can jump to it', () => {
    expect(formatFinding(finding('content/pages/om/da.mdx', 3, 7))).toBe(
      'content/pages/om/da.mdx:3:7 error: Unexpected slug. (slug)',
    );
  });
});

describe('findingWriter', () => {
  it('writes a finding in Danish', () => {
    expect(findingWriter('da')(finding('content/pages/om/da.mdx', 3, 7))).toBe(
      'content/pages/om/da.mdx:3:7 fejl: Uventet slug. (slug)',
    );
  });
});

describe('sortFindings', () => {
  it('sorts by path, line and column, as numbers', () => {
    const sorted = [finding('a', 2, 1), finding('a', 10, 2), finding('a', 10, 11), finding('b', 1, 1)];
    expect(sortFindings([sorted[3]!, sorted[2]!, sorted[1]!, sorted[0]!])).toEqual(sorted);
  });

  it('keeps findings at one place in the order they were made, and leaves its input alone', () => {
    const given = [finding('b', 1, 1), finding('a', 1, 1, 'x'), finding('a', 1, 1, 'c')];
    expect(sortFindings(given).map(({ rule }) => rule)).toEqual(['x', 'c', 'slug']);
    expect(given[0]!.path).toBe('b');
  });
});

describe('FileFindings', () => {
  it('has errors once its own file has one; a warning or another file’s error is none', () => {
    const all: Finding[] = [];
    const [here, there] = [new FileFindings('a', all), new FileFindings('b', all)];
    there.error('slug', undefined, { da: 'x', en: 'x' });
    here.warn('slug', { line: 2, column: 3 }, { da: 'y', en: 'y' });
    expect(here.hasErrors).toBe(false);
    here.error('slug', { line: 2, column: 3 }, { da: 'z', en: 'z' });
    expect(here.hasErrors).toBe(true);
  });

  it('places a finding without a place at the beginning of the file', () => {
    const all: Finding[] = [];
    new FileFindings('a', all).warn('slug', undefined, { da: 'x', en: 'x' });
    expect(all).toMatchObject([{ path: 'a', line: 1, column: 1, severity: 'warning' }]);
  });
});

describe('ContentError', () => {
  it('lists its findings in the message, one line each', () => {
    const error = new ContentError([
      finding('content/site.yaml', 1, 1),
      finding('content/pages/om/da.mdx', 3, 7),
    ]);
    expect(error.message).toBe(
      'The content has errors:\n' +
        'content/site.yaml:1:1 error: Unexpected slug. (slug)\n' +
        'content/pages/om/da.mdx:3:7 error: Unexpected slug. (slug)',
    );
    expect([error.name, error.code]).toEqual(['ContentError', 'CONTENT_INVALID']);
  });
});
