/** A section is being read once its heading has come up to this share of the window. */
const readingLine = 0.35;

/** Headings of the page's sections, in order. */
export function headings(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(':is(.text, .wide) :is(h2, h3, h4)[id]')];
}

/**
 * The headings up to the section the reader is at, last one first: the one the address names while it is in view, else
 * the last one above the reading line. Empty before the first.
 */
export function headingsReadSoFar(): HTMLElement[] {
  const all = headings();
  // Ids are ASCII: a hash that needs decoding names none, and one such as `#%` cannot be decoded.
  const target = document.getElementById(location.hash.slice(1));
  const top = (heading: HTMLElement) => heading.getBoundingClientRect().top;
  const named = all.findIndex(
    heading => target && heading.contains(target) && top(heading) >= -1 && top(heading) < innerHeight,
  );
  const above = all.filter(heading => top(heading) < innerHeight * readingLine).length;
  return all.slice(0, named === -1 ? above : named + 1).reverse();
}

/** Calls back when the reader may have come to another section: on scrolling, once a frame, and on a new hash. */
export function onSectionChange(callback: () => void): void {
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      callback();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('hashchange', soon);
  soon();
}
