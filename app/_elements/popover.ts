import './popover.css';
import { h } from './search/dom';

/** The one that is open, and the link it belongs to. */
let open: { element: HTMLElement; link: HTMLElement } | undefined;

/** The link of what is open while it is pressed: browsers close that before they tell of the click. */
let pressed: HTMLElement | undefined;
addEventListener('pointerdown', ({ target }) => {
  pressed = open?.link.contains(target as Node) ? open.link : undefined;
});
/** True from the second press of a double click on: it means what the first one meant. */
let isDouble = false;
addEventListener('mousedown', ({ detail }) => {
  isDouble = detail > 1;
});
// A press that came to nothing (a drag, a new tab) is no answer to the keyboard.
addEventListener('keydown', () => {
  pressed = undefined;
  isDouble = false;
});

/**
 * Opens a popover beside a link. It takes the focus, Escape or a click elsewhere closes it, and the focus returns to
 * the link; a second click on the link closes it too, unless the two are a double click. Closed, it is gone.
 * @param label what a screen reader calls it
 * @returns the popover; undefined where the click closed it, or it is open already
 * @throws in browsers without popovers, and leaves nothing behind: the link is followed then
 */
export function openPopover(
  link: HTMLElement,
  label: string,
  ...content: (Node | string)[]
): HTMLElement | undefined {
  const isShown = open?.link === link;
  const wasPressed = pressed === link;
  pressed = undefined;
  if (isDouble) {
    if (isShown) return undefined;
  } else if (isShown || wasPressed) {
    open?.element.hidePopover();
    return undefined;
  }
  if (!HTMLElement.prototype.showPopover) throw new Error('No popovers here');
  const element = h(
    'div',
    { class: 'beside', popover: 'auto', role: 'dialog', 'aria-label': label, tabindex: -1, autofocus: true },
    ...content,
  );
  document.body.append(element);
  // Safari gives a clicked link no focus, and there is where it returns to.
  link.focus({ preventScroll: true });
  element.showPopover({ source: link });
  if (!CSS.supports('position-area: end') && matchMedia('(width >= 40rem)').matches) place(element, link);
  open = { element, link };
  element.addEventListener('toggle', event => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    if (open?.element === element) open = undefined;
    element.remove();
  });
  element.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a[href]')) element.hidePopover();
  });
  return element;
}

/** For browsers that cannot anchor it, on a window wide enough to hold it beside the link: below the link, above it where there is more room, never over the edges. */
function place(element: HTMLElement, link: HTMLElement): void {
  const { top, bottom, left } = link.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const isAbove = bottom + offsetHeight > innerHeight && top > innerHeight - bottom;
  const edge = document.documentElement.clientWidth - offsetWidth;
  element.style.insetBlockStart = `${scrollY + (isAbove ? top - offsetHeight : bottom)}px`;
  element.style.insetInlineStart = `${Math.max(0, Math.min(left, edge))}px`;
}
