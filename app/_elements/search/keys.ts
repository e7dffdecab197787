import './keys.css';
import { h } from './dom';
import { shortcutChoice } from './shortcut-choice';
import { shortcuts } from './shortcuts';
import { wordsOrNone } from './words';

/** Shows the shortcuts, and lets those of a single key be switched off; the search page lists them without script. */
export async function showKeys(): Promise<void> {
  const words = await wordsOrNone();
  if (!words) return;
  if (document.querySelector('dialog[open]')) return;
  const close = h('button', { type: 'button', class: 'ui' }, words('close'));
  const dialog = h(
    'dialog',
    { class: 'shortcuts', 'aria-labelledby': 'shortcuts' },
    h('h2', { id: 'shortcuts' }, words('keysTitle')),
    h(
      'dl',
      { class: 'ui' },
      ...shortcuts.flatMap(([keys, does]) => [
        h('dt', {}, ...keys.flatMap(key => [h('kbd', {}, key), ' '])),
        h('dd', {}, words(does)),
      ]),
    ),
    h('p', { class: 'ui' }, shortcutChoice(words)),
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
