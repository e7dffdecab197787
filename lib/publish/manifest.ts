import type { Site } from '../content/model';
import { basePath } from '../i18n/routes';
import { iconAddress, maskableIconAddress } from './addresses';

/** `--paper` of app/_styles/tokens.css, light; a test holds the two together. A manifest knows one colour only. */
export const paper = '#fafaf6';

/** The web manifest: how the site is called and looks where a reader puts it beside their apps. */
export function manifest(site: Site): string {
  const icon = { sizes: 'any', type: 'image/svg+xml' };
  const value = {
    id: `${basePath}/`,
    name: site.name,
    start_url: `${basePath}/`,
    scope: `${basePath}/`,
    display: 'browser',
    theme_color: paper,
    background_color: paper,
    icons: [
      { src: iconAddress, ...icon, purpose: 'any' },
      { src: maskableIconAddress, ...icon, purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The icon on paper, with so much of it around that systems may cut it to any shape: a maskable icon may lose all but
 * the circle of 80 % of its width. A square of 56 % lies within, whatever the icon fills of it.
 * @param icon the text of a square SVG without a width and height of its own
 */
export function maskableIcon(icon: string): string {
  const inner = icon.replace(/^<\?xml[^>]*\?>\s*/, '').trim();
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="${paper}" d="M0 0h100v100H0z"/><g transform="translate(22 22) scale(.56)">${inner}</g></svg>\n`;
}
