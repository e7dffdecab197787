/** Lines moved in by two spaces, as what stands in a block. */
export function indent(lines: readonly string[]): string[] {
  return lines.map(line => `  ${line}`);
}
