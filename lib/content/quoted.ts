/** Names as messages show them. @example quoted(['nmi', 'air']) // => '`nmi`, `air`' */
export function quoted(names: Iterable<string>): string {
  return [...names].map(name => `\`${name}\``).join(', ');
}
