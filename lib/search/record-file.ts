/** The name of the file of a block of records; `group` is the hash that it shares with its neighbours. */
export function recordFile(group: string, block: number): string {
  return `${group}-${block.toString(36)}.bin`;
}

/** The name of the file of a group's missing blocks, where there are too many for the root. */
export function missingFile(group: string): string {
  return `${group}.bin`;
}
