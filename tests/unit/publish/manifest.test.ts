import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifest, maskableIcon, paper } from '../../../lib/publish/manifest';
import { smallContent } from './small-site';

describe('manifest', () => {
  it('has the name, the colours and the icons of the site', () => {
    expect(JSON.parse(manifest(smallContent().site))).toMatchObject({
      name: 'Sidestykke',
      start_url: '/',
      scope: '/',
      background_color: paper,
      icons: [
        { src: '/icon.svg', purpose: 'any' },
        { src: '/icon-maskable.svg', purpose: 'maskable' },
      ],
    });
  });

  it('has the colour of the tokens', () => {
    const tokens = readFileSync('app/_styles/tokens.css', 'utf8');
    expect(/--paper: (#\w+);/.exec(tokens)?.[1]).toBe(paper);
  });
});

describe('maskableIcon', () => {
  it('puts the icon on paper, within the circle that no system cuts', () => {
    const svg = maskableIcon('<?xml version="1.0"?>\n<svg viewBox="0 0 32 32"/>\n');
    expect(svg).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="${paper}" d="M0 0h100v100H0z"/><g transform="translate(22 22) scale(.56)"><svg viewBox="0 0 32 32"/></g></svg>\n`,
    );
    // half the diagonal of the icon's square, against the radius of the circle
    expect(Math.hypot(28, 28)).toBeLessThan(40);
  });

  it('needs an icon without a size of its own, as the site’s is', () => {
    expect(readFileSync('app/icon.svg', 'utf8')).not.toMatch(/^<svg[^>]*\s(?:width|height)=/);
  });
});
