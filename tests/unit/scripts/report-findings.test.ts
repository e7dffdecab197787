import { expect, it, vi } from 'vitest';
import type { Finding } from '../../../lib/content/finding';
import { reportFindings } from '../../../scripts/report-findings';

const finding = (path: string, line: number, severity: Finding['severity']): Finding => ({
  path,
  line,
  column: 1,
  severity,
  rule: 'dead-link',
  message: { da: 'Ukendt side.', en: 'Unknown page.' },
});

function report(findings: Finding[], locale?: 'da' | 'en') {
  let printed = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += text;
    return true;
  });
  const isFine = reportFindings(findings, locale);
  write.mockRestore();
  return { isFine, printed };
}

it('prints the findings file by file, then how many there are', () => {
  const { isFine, printed } = report([
    finding('b.mdx', 1, 'warning'),
    finding('a.mdx', 9, 'error'),
    finding('a.mdx', 2, 'error'),
  ]);
  expect(isFine).toBe(false);
  expect(printed).toBe(
    'a.mdx:2:1 error: Unknown page. (dead-link)\na.mdx:9:1 error: Unknown page. (dead-link)\n\n' +
      'b.mdx:1:1 warning: Unknown page. (dead-link)\nContent: 2 errors, 1 warning.\n',
  );
});

it('speaks Danish', () => {
  expect(report([finding('a.mdx', 2, 'error')], 'da').printed).toBe(
    'a.mdx:2:1 fejl: Ukendt side. (dead-link)\nIndhold: 1 fejl, 0 advarsler.\n',
  );
});

it('lets warnings pass', () => {
  expect(report([finding('a.mdx', 1, 'warning')]).isFine).toBe(true);
  expect(report([])).toEqual({ isFine: true, printed: 'Content: 0 errors, 0 warnings.\n' });
});
