import type { Element, Root } from 'hast';
import { findElement } from './page-tree';
import { contentSecurityPolicy, speculationRules, themeScript } from './policy';

/**
 * Puts into the head what every finished page carries: the policy, first of all after the encoding, the theme before
 * paint, the speculation rules, and the one module.
 * @param main address of the module that every page loads
 */
export function addToHead(tree: Root, main: string): void {
  const head = findElement(tree, 'head');
  if (!head) throw new Error('A page has no head.');
  const charset = head.children.findIndex(
    child => child.type === 'element' && child.tagName === 'meta' && child.properties.charSet,
  );
  const policy = element('meta', {
    httpEquiv: ['Content-Security-Policy'],
    content: contentSecurityPolicy({ forMeta: true }),
  });
  head.children.splice(charset + 1, 0, policy, script({}, themeScript));
  head.children.push(
    script({ type: 'speculationrules' }, speculationRules),
    script({ type: 'module', src: main }),
  );
}

function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}

function script(properties: Element['properties'], source?: string): Element {
  return {
    type: 'element',
    tagName: 'script',
    properties,
    children: source ? [{ type: 'text', value: source }] : [],
  };
}
