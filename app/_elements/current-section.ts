/** Headings of the page's sections, in order. */
const headings = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.text :is(h2, h3, h4)[id]'),
];

/** A section is being read once its heading has come up to this share of the window. */
const readingLine = 0.35;

/**
 * The heading of the section the reader is at: the one the address names while it is in view, else the last one above
 * the reading line. Undefined before the first.
 */
export function currentHeading(): HTMLElement | undefined {
  const all = headings();
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const named = target ? all.find(heading => heading === target || heading.contains(target)) : undefined;
  const { innerHeight } = window;
  if (named) {
    const { top } = named.getBoundingClientRect();
    if (top >= -1 && top < innerHeight) return named;
  }
  return all.filter(heading => heading.getBoundingClientRect().top < innerHeight * readingLine).at(-1);
}

/** Calls back when the reader may have come to another section: on scrolling, at most once a frame, and on a new hash. */
export function onSectionChange(callback: () => void): void {
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      callback();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('hashchange', soon);
  soon();
}
