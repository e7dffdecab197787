import { keepChoice, readChoice } from './storage';

/** The choice of appearance. The inline script in the head applies the stored one before the first paint. */
export class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const stored = readChoice('theme') ?? 'auto';
    for (const radio of this.querySelectorAll('input')) radio.checked = radio.value === stored;
    this.addEventListener('change', this);
  }

  handleEvent({ target }: Event): void {
    const { value } = target as HTMLInputElement;
    const theme = value === 'auto' ? null : value;
    keepChoice('theme', theme);
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }
}
