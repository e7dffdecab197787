import type { Messages } from '@/lib/i18n/translate';

/** The site's keyboard shortcuts: the keys, and the message that says what they do. */
export const shortcuts: readonly (readonly [keys: readonly string[], does: keyof Messages['elements']])[] = [
  [['Ctrl K', '⌘ K'], 'doSearch'],
  [['/'], 'doSlash'],
  [['?'], 'doHelp'],
  [['↑', '↓'], 'doChoose'],
  [['Enter'], 'doOpen'],
  [['Esc'], 'doEscape'],
];
