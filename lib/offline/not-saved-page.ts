/** The links of the page that says what is not saved, as it is built: they lead to the language's front page. */
const counterpartLinks = /(<a data-counterpart(?:="")? href=")[^"]*/g;

/** Leads them to the counterpart of the page that was asked for. @param href as it stands in an address */
export function withCounterpart(html: string, href: string): string {
  return html.replace(counterpartLinks, (_link, start: string) => start + href.replaceAll('&', '&amp;'));
}
