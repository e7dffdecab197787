import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose verdict depends on colours, and so on the scheme; most of axe's time goes to the first. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe is asked about: everything, what depends on colours, or all but that. */
type AxeScope = 'all' | 'colours' | 'structure';

/**
 * What axe finds on a page as it stands: each fault says its rule, its place and what is wrong.
 * @param part selector of the part that is looked at; default: all of the page
 */
async function axeFaults(page: Page, scope: AxeScope, part?: string): Promise<string[]> {
  // a page keeps what it once was given of axe, half a megabyte
  const isThere = await page.evaluate(() => 'axe' in window);
  // legacy: without a second page per run, which only frames of other origins would need
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void axe' }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  if (part) axe.include(part);
  if (scope === 'colours') axe.withRules(colourRules);
  else axe.withTags(tags);
  if (scope === 'structure') axe.disableRules(colourRules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${help}. ${failureSummary}`),
  );
}

/** All that axe finds, in light and in dark. Nothing but colours differs between the two, so dark asks about these alone. */
export async function axeFaultsInBothSchemes(page: Page, part?: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, scope] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await axeFaults(page, scope, part);
    faults.push(...found.map(fault => `${colorScheme}: ${fault}`));
  }
  return faults;
}

/** What `markNewLooks` marks. */
const newLook = '[data-new-look]';

/**
 * As `axeFaultsInBothSchemes`, but of texts that look alike only one is asked about its colours: on the list of sources
 * that takes a fifth of the time. `npm run audit` asks about all of them.
 * @param seen looks of earlier pages, which are not asked about again; new ones are added
 */
export async function axeFaultsOfLooks(page: Page, seen = new Set<string>()): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  return [...(await axeFaults(page, 'structure')), ...(await colourFaultsOfLooks(page, seen))];
}

/** The part of `axeFaultsOfLooks` that is about colours. */
export async function colourFaultsOfLooks(page: Page, seen: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    if ((await markNewLooks(page, seen)) === 0) continue;
    const found = await axeFaults(page, 'colours', newLook);
    faults.push(...found.map(fault => `${colorScheme}: ${fault}`));
  }
  return faults;
}

/**
 * Marks the texts of a page that look like none before: their colours, size, weight, and what they stand on. Pages of a
 * site share nearly all of their looks, and axe needs a second for the colours of all texts of a long page.
 * @param seen the looks so far; new ones are added
 * @returns how many texts are marked
 */
async function markNewLooks(page: Page, seen: Set<string>): Promise<number> {
  const found = await page.evaluate(() => {
    const looks = new Map<string, HTMLElement>();
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      delete element.dataset?.newLook;
      const isText = [...element.childNodes].some(
        node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim(),
      );
      if (!isText || !element.checkVisibility()) continue;
      const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
        const ground = `${backgroundColor} ${backgroundImage} ${opacity}`;
        if (grounds.at(-1) !== ground) grounds.push(ground);
      }
      // a link is told from the text around it
      const around = element.localName === 'a' ? getComputedStyle(element.parentElement!).color : '';
      const look = [color, around, fontSize, fontWeight, textDecorationLine, ...grounds].join('|');
      if (!looks.has(look)) looks.set(look, element);
    }
    for (const [index, element] of [...looks.values()].entries()) element.dataset.newLook = String(index);
    return [...looks.keys()];
  });
  const old = found.flatMap((look, index) => (seen.has(look) ? [index] : []));
  await page.evaluate(indices => {
    for (const index of indices)
      delete document.querySelector<HTMLElement>(`[data-new-look="${index}"]`)?.dataset.newLook;
  }, old);
  for (const look of found) seen.add(look);
  return found.length - old.length;
}
