import { expect, it } from 'vitest';
import { annotation } from '../../../lib/check/annotations';
import { checkRecord } from '../../../lib/check/check-record';
import type { Finding } from '../../../lib/content/finding';

const finding: Finding = {
  path: 'content/articles/a,b/da.mdx',
  line: 7,
  column: 3,
  severity: 'warning',
  rule: 'counterpart-figures',
  message: { da: 'Uventet `12,5 %`:\r\nret den.', en: 'Unexpected `12.5 %`:\r\ncorrect it.' },
};

it('is escaped as GitHub reads it back: properties and message each in their way', () => {
  expect(annotation(finding, 'en')).toBe(
    '::warning file=content/articles/a%2Cb/da.mdx,line=7,col=3,title=counterpart-figures::Unexpected `12.5 %25`:%0D%0Acorrect it.',
  );
  expect(annotation({ ...finding, severity: 'error', path: 'a:b' }, 'da')).toMatch(
    /^::error file=a%3Ab,line=7,.*::Uventet/,
  );
});

it('of programs has one language, the place, and the page of the rule', () => {
  const skipped = [{ rule: 'spelling', reason: { da: 'Den mangler', en: 'It is missing' } }];
  expect(checkRecord({ findings: [finding], skipped }, 'da')).toEqual({
    findings: [
      {
        path: 'content/articles/a,b/da.mdx',
        line: 7,
        column: 3,
        severity: 'warning',
        rule: 'counterpart-figures',
        message: 'Uventet `12,5 %`:\r\nret den.',
        help: 'docs/rules.md#counterpart-figures',
      },
    ],
    skipped: [{ rule: 'spelling', reason: 'Den mangler' }],
  });
});
