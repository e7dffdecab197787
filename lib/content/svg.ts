import { isUtf8 } from 'node:buffer';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Localized } from '../i18n/locales';

/**
 * Elements of SVG that show something, or hold what does. Left out are those that run, embed or lead elsewhere:
 * `script`, `foreignObject`, `a`, and `set` and its like, which can put an address where there was none.
 */
const elements = new Set(
  (
    'svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan ' +
    'textPath tref image marker pattern mask clipPath linearGradient radialGradient stop switch view filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap ' +
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode ' +
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
);

const svgSpace = 'http://www.w3.org/2000/svg';
/** Other languages of documents: what a browser knows of them is none of a picture's. */
const livingSpaces = /^http:\/\/www\.w3\.org\/(?:1999\/xhtml|1998\/Math\/MathML|2001\/xml-events)$/;

/** Within the picture, or a picture of dots in it. */
const ownAddress = /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$)/;

type Node = Record<string, Node[] | string | number> & { ':@'?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignorePiTags: false,
});

/**
 * What a vector picture holds beyond a picture. A page shows it as a picture, where nothing runs; opened by itself it is a
 * document of the site, and not every host sends the headers that keep scripts off it.
 * @returns undefined for one that is nothing but a picture
 */
export function svgFault(bytes: Buffer): Localized | undefined {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (!isUtf8(bytes) || /^<\?xml[^>]*encoding\s*=\s*(?!["']utf-8["'])/i.test(text))
    return { da: 'en anden tegnkodning end UTF-8', en: 'another encoding than UTF-8' };
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) && !isPlainDoctype(text))
    return { da: '`<!DOCTYPE>` med egne erklæringer', en: '`<!DOCTYPE>` with declarations of its own' };
  const instruction = /<\?(?!xml\s)([^\s?>]*)/i.exec(text)?.[1];
  if (instruction !== undefined) return named(`<?${instruction}>`);
  const nodes = parsed(text);
  if (!nodes) return { da: 'XML, der ikke kan læses', en: 'XML that cannot be read' };
  return walk(nodes.map(node => ({ node, spaces: new Map<string, string>() })));
}

/** The parser itself stops at 100 levels and throws. */
function parsed(text: string): Node[] | undefined {
  try {
    return XMLValidator.validate(text) === true ? (parser.parse(text) as Node[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Drawing programs write the one that names SVG 1.1; it declares nothing. */
function isPlainDoctype(text: string): boolean {
  return !/<!ENTITY/i.test(text) && !/<!DOCTYPE[^>]*\[/i.test(text);
}

function named(what: string): Localized {
  return { da: `\`${what}\``, en: `\`${what}\`` };
}

/** Level by level, without recursion; `spaces` has the prefixes that are declared above a node. */
function walk(top: { node: Node; spaces: ReadonlyMap<string, string> }[]): Localized | undefined {
  let level = top;
  while (level.length) {
    const next: typeof level = [];
    for (const { node, spaces: above } of level) {
      const name = Object.keys(node).find(key => key !== ':@') ?? '';
      const value = node[name];
      if (!Array.isArray(value) || name.startsWith('?')) continue;
      const attributes = Object.entries(node[':@'] ?? {});
      const spaces = new Map(above);
      for (const [key, space] of attributes) {
        if (key === 'xmlns' || key.startsWith('xmlns:')) spaces.set(key.slice(6), decoded(space));
      }
      const fault = elementFault(name, attributes, spaces) ?? styleFault(name, value);
      if (fault) return named(fault);
      next.push(...value.map(child => ({ node: child, spaces })));
    }
    level = next;
  }
  return undefined;
}

function elementFault(
  name: string,
  attributes: readonly [string, string][],
  spaces: ReadonlyMap<string, string>,
): string | undefined {
  const colon = name.indexOf(':');
  const space = spaces.get(name.slice(0, Math.max(0, colon))) ?? '';
  const isForeign = space !== svgSpace && !livingSpaces.test(space) && colon > 0;
  if (!isForeign && (space !== svgSpace || !elements.has(name.slice(colon + 1)))) return `<${name}>`;
  for (const [key, raw] of attributes) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
    const local = key.replace(/^.*:/, '').toLowerCase();
    const value = decoded(raw);
    if (local.startsWith('on')) return `${key}="…"`;
    if ((local === 'href' || local === 'src' || local === 'base') && !ownAddress.test(value))
      return `${key}="${value.slice(0, 60)}"`;
    if (leadsElsewhere(value)) return `${key}="${value.slice(0, 60)}"`;
  }
  return undefined;
}

function styleFault(name: string, children: readonly Node[]): string | undefined {
  if (!/^(?:.*:)?style$/.test(name)) return undefined;
  const css = decoded(textOf(children));
  return leadsElsewhere(css) ? `<${name}>` : undefined;
}

function textOf(children: readonly Node[]): string {
  return children.map(child => String(child['#text'] ?? '')).join('');
}

/** Style that loads something: an address that is none of the picture's, an import, or an escape that could hide one. */
function leadsElsewhere(css: string): boolean {
  if (/@import|image-set\(|\bsrc\(|javascript:/i.test(css)) return true;
  if (/\\/.test(css)) return true;
  return [...css.matchAll(/url\(\s*(["']?)([^)]*)/gi)].some(
    ([, , address]) => !ownAddress.test(address!.replace(/["']\s*$/, '')),
  );
}

/** References to characters as a browser reads them. */
function decoded(value: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return names[name] ?? whole;
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : '';
  });
}
