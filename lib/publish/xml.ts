/** An XML element, as far as feeds, sitemaps and the like need one. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

/** Makes an element. @example xml('link', { rel: 'self' }) */
export function xml(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: XmlElement['children']
): XmlElement {
  return { name, attributes, children };
}

/** An XML document as text. Elements that hold elements are broken into lines; text stands as it is. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(root)}\n`;
}

function serialize({ name, attributes, children }: XmlElement): string {
  const open = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join('');
  if (!children.length) return `<${name}${open}/>`;
  const isText = children.some(child => typeof child === 'string');
  const inner = children.map(child => (typeof child === 'string' ? escapeText(child) : serialize(child)));
  return isText
    ? `<${name}${open}>${inner.join('')}</${name}>`
    : `<${name}${open}>\n${inner.join('\n')}\n</${name}>`;
}

/** Escapes what means something in XML, and takes out what no XML document may hold: control characters, half surrogates. */
export function escapeText(value: string): string {
  return value
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Escapes a value between double quotes. A parser turns line breaks and tabs of an attribute into spaces, unless they are written as references. */
export function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, sign => `&#${sign.charCodeAt(0)};`);
}
