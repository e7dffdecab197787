type Child = Node | string | undefined | false;

/**
 * Makes an element. Text goes in as text nodes and attributes as attributes: nothing is ever read as HTML.
 * Attributes that are undefined or false are left out.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean | number | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/** The magnifying glass. */
export function searchIcon(): SVGSVGElement {
  const make = (name: string, attributes: Record<string, string>) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const icon = make('svg', { class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true' }) as SVGSVGElement;
  icon.append(make('circle', { cx: '8.5', cy: '8.5', r: '6' }), make('path', { d: 'm13 13 5 5' }));
  return icon;
}
