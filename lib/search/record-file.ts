/** The name of the file of a block of records; `group` is the hash that it shares with its neighbours. */
export function recordFile(group: string, block: number): string {
  return `${group}-${block.toString(36)}.bin`;
}
