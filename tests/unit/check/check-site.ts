import { checkContent } from '../../../lib/check/check';
import type { Rule } from '../../../lib/check/rule';
import { formatFinding } from '../../../lib/content/finding';
import { type Files, writeSite } from '../content/site-folder';

/** What the check finds in a site by some rules, one line each, with paths from the content folder. */
export async function checkSite(
  files: Files,
  rules: readonly Rule[],
  today = '2026-11-22',
): Promise<string[]> {
  const root = writeSite(files);
  const { findings } = await checkContent(root, { today, rules });
  return findings.map(finding => formatFinding(finding).replaceAll(`${root}/`, ''));
}

/** Three sources, cited in one sentence. */
export const cited = 'Radaren kom.[^S13][^S14][^S15]\n';

export const threeSources: Files = {
  'data/sources.yaml':
    'S13: {publisher: NATO, title: Irak}\nS14: {publisher: NATO, title: Irak}\nS15: {publisher: NATO, title: Irak}\n',
};
