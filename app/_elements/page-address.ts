/**
 * The page's lasting address, without query and section: the canonical one where the site is served there, else the one
 * it was opened at. A copy of the site is cited where it lies.
 */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  return canonical.startsWith(`${location.origin}/`) ? canonical : location.origin + location.pathname;
}
