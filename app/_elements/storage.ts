type Choice = 'theme' | 'language' | 'shortcuts';

/**
 * The reader's own choices, kept on the device: appearance, language, single-key shortcuts. Storage may be denied; then
 * nothing is kept.
 */
export function readChoice(name: Choice): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. */
export function keepChoice(name: Choice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Denied or full: the choice holds for this page only.
  }
}
