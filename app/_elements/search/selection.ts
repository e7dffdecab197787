/** The selected option of the dialog's listbox. The focus stays in the field, which names the option. */
export class Selection {
  constructor(
    private readonly list: HTMLElement,
    private readonly input: HTMLInputElement,
  ) {}

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  get current(): HTMLElement | undefined {
    return this.options.find(option => option.getAttribute('aria-selected') === 'true');
  }

  select(index: number): void {
    const { options } = this;
    for (const [i, option] of options.entries()) option.setAttribute('aria-selected', String(i === index));
    const chosen = options[index];
    if (chosen) this.input.setAttribute('aria-activedescendant', chosen.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  /** Moves the selection, around the ends. */
  move(step: 1 | -1): void {
    const { options } = this;
    if (!options.length) return;
    const at = this.current ? options.indexOf(this.current) : -1;
    const next =
      at === -1 ? (step === 1 ? 0 : options.length - 1) : (at + step + options.length) % options.length;
    this.select(next);
    options[next]!.scrollIntoView({ block: 'nearest' });
  }
}
