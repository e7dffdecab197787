import { Parser } from 'acorn';
import jsx from 'acorn-jsx';

/** An element as read back. */
export interface ReadElement {
  name: string;
  attributes: Record<string, string>;
  children: ReadElement[];
  text: string;
}

/** What acorn-jsx makes of an element, as far as it is read here. */
interface JsxNode {
  type: string;
  name?: { name: string | { name: string }; namespace?: { name: string } };
  openingElement?: JsxNode & { attributes: { name: JsxNode['name']; value: { value: string } }[] };
  children?: JsxNode[];
  value?: string;
}

/**
 * Reads an XML document back with a parser that is none of ours: JSX has XML's tags, attributes and references, and
 * acorn-jsx is as strict. The browser's own XML parser reads the built files in tests/e2e/for-programs.spec.ts.
 * @throws where it is not well-formed
 */
export function readXml(document: string): ReadElement {
  const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(prolog)) throw new Error('The XML declaration is missing.');
  const { body } = Parser.extend(jsx()).parse(document.slice(prolog.length), {
    ecmaVersion: 'latest',
  }) as unknown as { body: { expression: JsxNode }[] };
  if (body.length !== 1 || body[0]!.expression.type !== 'JSXElement')
    throw new Error('The document is not one element.');
  return read(body[0]!.expression);
}

function read({ openingElement, children = [] }: JsxNode): ReadElement {
  const { name, attributes } = openingElement!;
  if (children.some(({ type }) => type !== 'JSXElement' && type !== 'JSXText'))
    throw new Error('Something is neither element nor text.');
  return {
    name: nameOf(name),
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [nameOf(name), value.value])),
    children: children.filter(({ type }) => type === 'JSXElement').map(read),
    text: children.map(({ value }) => value ?? '').join(''),
  };
}

function nameOf(name: JsxNode['name']): string {
  const { namespace, name: local } = name!;
  return namespace ? `${namespace.name}:${(local as { name: string }).name}` : String(local);
}

export const childrenOf = (element: ReadElement, name: string) =>
  element.children.filter(child => child.name === name);

export function childOf(element: ReadElement, name: string): ReadElement {
  const found = childrenOf(element, name);
  if (found.length !== 1) throw new Error(`Expected one <${name}>, found ${found.length}.`);
  return found[0]!;
}
