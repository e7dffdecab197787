import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeSite } from '../content/site-folder';
import { smallSite } from './small-site';

const siteYaml = `name: Sidestykke
title: {da: NATO i Irak, en: NATO in Iraq}
description: {da: Det danske bidrag., en: The Danish contribution.}
baseUrl: https://example.org/viden
groups:
  - {id: nmi, title: {da: Missionen, en: The mission}}
themes:
  - {id: air, title: {da: Fly, en: Aircraft}}
`;

/** Everything that is published of the small site, which lies at the base path. */
async function published(basePath: string): Promise<Map<string, string>> {
  vi.resetModules();
  vi.stubEnv('BASE_PATH', basePath);
  const { loadContent } = await import('../../../lib/content/load');
  const { publish } = await import('../../../lib/publish/publish');
  const { content, parts } = loadContent(writeSite({ ...smallSite, 'site.yaml': siteYaml }));
  return publish(content!, parts!, '<svg viewBox="0 0 32 32"/>');
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('publish', () => {
  it.each(['', '/viden'])('gives the same files at the base path %j', async basePath => {
    expect([...(await published(basePath)).keys()].sort()).toEqual([
      'da/artikler/fregatten/index.md',
      'da/artikler/radaren/index.md',
      'da/artikler/staben/index.md',
      'da/feed.xml',
      'da/opensearch.xml',
      'en/articles/staff/index.md',
      'en/articles/the-radar/index.md',
      'en/feed.xml',
      'en/opensearch.xml',
      'glossary.csv',
      'glossary.json',
      'glossary.tbx',
      'icon-maskable.svg',
      'llms.txt',
      'manifest.webmanifest',
      'robots.txt',
      'sitemap.xml',
    ]);
  });

  it('says the same at any base path, since addresses begin with baseUrl; but for the manifest', async () => {
    const [here, below] = [await published(''), await published('/viden')];
    for (const [file, text] of here)
      if (file !== 'manifest.webmanifest') expect(below.get(file), file).toBe(text);
    expect(JSON.parse(below.get('manifest.webmanifest')!)).toMatchObject({
      start_url: '/viden/',
      scope: '/viden/',
      icons: [{ src: '/viden/icon.svg' }, { src: '/viden/icon-maskable.svg' }],
    });
  });
});
