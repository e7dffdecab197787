import { afterEach, expect, it, vi } from 'vitest';
import { versionFile } from '../../../lib/publish/version-file';
import { siteVersion } from '../../../lib/site/site-version';
import packageJson from '../../../package.json';
import { ConfirmedSite } from '../drift/confirmed-site';

afterEach(() => vi.unstubAllEnvs());

it('is of the day of the text that was changed last, in either language', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '');
  const { content } = new ConfirmedSite().edit('articles/radar/en.mdx', text =>
    text.replace(/updated: .*/, 'updated: 2031-02-03'),
  );
  expect(siteVersion(content)).toEqual({ version: packageJson.version, date: '2031-02-03' });
});

it('is of the day that the builder names, such as the commit’s', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1795305600');
  const { content } = new ConfirmedSite();
  expect(siteVersion(content).date).toBe('2026-11-22');
  expect(JSON.parse(versionFile(content, '4f9a01bc'))).toEqual({
    version: packageJson.version,
    date: '2026-11-22',
    build: '4f9a01bc',
  });
});

it.each(['today', '-1', '1e9', '99999999999999'])('takes no %s for a day', given => {
  vi.stubEnv('SOURCE_DATE_EPOCH', given);
  expect(() => siteVersion(new ConfirmedSite().content)).toThrow(
    `Unexpected SOURCE_DATE_EPOCH \`${given}\`, expected seconds since 1970.`,
  );
});
