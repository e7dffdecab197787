import { keepChoice, readChoice } from '../storage';
import { h } from './dom';
import type { Words } from './words';

/** The switch of the shortcuts of a single key (WCAG 2.1.4). */
export function shortcutChoice(words: Words): HTMLLabelElement {
  const box = h('input', { type: 'checkbox' });
  box.checked = readChoice('shortcuts') !== 'off';
  box.addEventListener('change', () => keepChoice('shortcuts', box.checked ? null : 'off'));
  return h('label', {}, box, ` ${words('singleKeys')}`);
}
