/** True for a click that means just the link: with a modifier or another button it means a tab, a window, a file. */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button);
}
