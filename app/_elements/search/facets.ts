import type { SearchResults } from '@/lib/search/query/results';
import { h } from './dom';
import type { Words } from './words';

type Facets = SearchResults['facets'];

/** The id of no facet in particular. */
const all = '';

/** What the results can be narrowed to: a row of toggle buttons. The buttons stay, so that the focus does. */
export class FacetRow {
  readonly element: HTMLDivElement;
  private readonly buttons = new Map<string, { button: HTMLButtonElement; count: HTMLSpanElement }>();

  /** @param narrow called with the chosen facet; undefined for all */
  constructor(
    private readonly words: Words,
    private readonly narrow: (facet: string | undefined) => void,
  ) {
    this.element = h('div', {
      class: 'facets ui',
      role: 'group',
      'aria-label': words('facets'),
      hidden: true,
    });
  }

  show(facets: Facets, chosen: string | undefined): void {
    this.element.hidden = !facets.length;
    const wanted = [all, ...facets.map(({ id }) => id)];
    const isNew = wanted.join(' ') !== [...this.buttons.keys()].join(' ');
    if (isNew) this.make(facets);
    for (const [id, { button }] of this.buttons)
      button.setAttribute('aria-pressed', String(id === (chosen ?? all)));
    this.count(facets);
    if (isNew) this.scrollTo(chosen ?? all);
  }

  /** Brings the numbers up to date; what is new stays away, since it would move what is shown below. */
  count(facets: Facets): void {
    for (const { id, pages } of facets) {
      const shown = this.buttons.get(id);
      if (shown) shown.count.textContent = String(pages);
    }
  }

  private make(facets: Facets): void {
    const focused = [...this.buttons].find(([, { button }]) => button === document.activeElement)?.[0];
    this.buttons.clear();
    for (const { id, label } of [{ id: all, label: this.words('all') }, ...facets]) {
      const count = h('span');
      const button = h('button', { type: 'button' }, `${label} `, count);
      button.addEventListener('click', () => {
        const isPressed = button.getAttribute('aria-pressed') === 'true';
        this.narrow(isPressed || id === all ? undefined : id);
      });
      this.buttons.set(id, { button, count });
    }
    this.element.replaceChildren(...[...this.buttons.values()].map(({ button }) => button));
    if (focused !== undefined) (this.buttons.get(focused) ?? this.buttons.get(all))!.button.focus();
  }

  /** Brings a button to the middle of the row, where that scrolls. */
  private scrollTo(id: string): void {
    const { button } = this.buttons.get(id) ?? this.buttons.get(all)!;
    const { element } = this;
    element.scrollLeft =
      button.offsetLeft - element.offsetLeft - (element.clientWidth - button.offsetWidth) / 2;
  }
}
