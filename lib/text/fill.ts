/**
 * A text with its placeholders filled: all that plain messages need, at a fraction of the bytes of ICU's format.
 * A placeholder without a value stays as it is.
 * @example fill('Opdateret {date}', { date: '22. november 2026' }) // => 'Opdateret 22. november 2026'
 */
export function fill(text: string, values: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
