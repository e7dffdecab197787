/** True for a click that means just the link: with a modifier or another button, it means a tab, a window or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button);
}
