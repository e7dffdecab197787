import type { Page } from '@playwright/test';

/** What has the focus: its place among all that can have it, its text, and whether a reader sees that it has. */
export interface Stop {
  /** As `numberReachable` counted; -1 for anything else. */
  index: number;
  text: string;
  top: number;
  left: number;
  hasOutline: boolean;
  /** Something of it can be seen: in the window, and not below what stays in place when the page is scrolled. */
  isSeen: boolean;
}

/** Numbers what the Tab key should reach: what can be seen and used; of a group of radio buttons the chosen one. */
export function numberReachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ];
    const reachable = all.filter(
      element =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled') &&
        !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
    );
    for (const [index, element] of reachable.entries()) element.dataset.reach = String(index);
    return reachable.length;
  });
}

function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, left } = element.getBoundingClientRect();
    // a link that is broken over two lines has a box on each
    const isSeen = [...element.getClientRects()].some(box =>
      [0.1, 0.5, 0.9].some(share => {
        const at = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
        // the label of a hidden box, or what lies inside a link, belongs to it
        return at !== null && (element.contains(at) || at.contains(element));
      }),
    );
    return {
      index: Number(element.dataset.reach ?? -1),
      text: (element.textContent ?? '').trim(),
      top: top + scrollY,
      left,
      hasOutline: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isSeen,
    };
  });
}

/** Presses a key again and again. @returns where the focus was after each time */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', steps: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < steps) {
    await page.keyboard.press(key);
    stops.push(await focused(page));
  }
  return stops;
}
