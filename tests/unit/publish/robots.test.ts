import { expect, it } from 'vitest';
import { robots } from '../../../lib/publish/robots';
import { smallContent } from './small-site';

it('lets everyone read everything and names the sitemap', () => {
  expect(robots(smallContent().site)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://sidestykke.example/sitemap.xml\n',
  );
});
