import { keepChoice, readChoice } from '../storage';
import { h } from './dom';
import type { Words } from './words';

const name = 'shortcuts';

/** The switch of the shortcuts of a single key (WCAG 2.1.4). Wherever it stands on a page, it says the same. */
export function shortcutChoice(words: Words): HTMLLabelElement {
  const box = h('input', { type: 'checkbox', name });
  box.checked = readChoice('shortcuts') !== 'off';
  box.addEventListener('change', () => {
    keepChoice('shortcuts', box.checked ? null : 'off');
    for (const other of document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`))
      other.checked = box.checked;
  });
  return h('label', {}, box, ` ${words('singleKeys')}`);
}
