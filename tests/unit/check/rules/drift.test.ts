import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../lib/check/check';
import { drift } from '../../../../lib/check/rules/drift';
import { formatFinding } from '../../../../lib/content/finding';
import { article, writeFiles } from '../../content/site-folder';
import { ConfirmedSite, radar } from '../../drift/confirmed-site';

async function told(site: ConfirmedSite): Promise<string[]> {
  const { findings } = await checkContent(site.root, { today: '2026-11-22', rules: [drift] });
  return findings
    .filter(({ rule }) => rule === 'drift')
    .map(finding => formatFinding(finding).replaceAll(`${site.root}/`, ''));
}

describe('drift', () => {
  it('is told at the section that is behind, with the command that ends it', async () => {
    const site = new ConfirmedSite().edit('articles/radar/da.mdx', text => text.replace('30', '40'));
    expect(await told(site)).toEqual([
      'articles/radar/en.mdx:13:1 warning: Section `people` was changed in Danish since both were in step on 2026-01-31. Let them match, then run `npm run confirm -- radar#people`. (drift)',
    ]);
  });

  it('is told once of a page that was never confirmed, where others were', async () => {
    const site = new ConfirmedSite(radar);
    writeFiles(site.root, article('ny', 'Ny.\n\n## A [#a]\n\nNy.\n', 'New.\n\n## A [#a]\n\nNew.\n'));
    expect(await told(site)).toEqual([
      'articles/ny/da.mdx:1:1 warning: Section `page` and 1 more never confirmed to match in both languages. Compare them, then run `npm run confirm -- ny`. (drift)',
    ]);
  });

  it('is not told where all is in step', async () => {
    expect(await told(new ConfirmedSite())).toEqual([]);
  });
});
