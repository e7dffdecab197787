import { isPlainClick } from './plain-click';

/** Marks of notes, terms, the link to cite, headings: each leads somewhere, and does more where there is a script. */
const active = 'sup a, .term, [data-cite], :is(h2, h3, h4) > a[href^="#"]';

/** Lets the links of a text do what they can. Where the module cannot be had they lead where they say. */
export function activateLinks(): void {
  addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(active);
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    import('./reading').then(({ activate }) => activate(link)).catch(() => location.assign(link.href));
  });
}
