import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearest } from '../../text/edit-distance';
import type { FileFindings } from '../finding';
import { components } from './components';

/** Markdown that content may use, beside the components. Raw HTML does not exist in MDX. */
const allowed = new Set<Nodes['type']>([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'link',
  'linkReference',
  'definition',
  'image',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'footnoteReference',
  'footnoteDefinition',
]);

/** Reports everything in a syntax tree that is not content: code, unknown components, attributes that are not text. */
export function validateMdx(tree: Root, findings: FileFindings): void {
  visit(tree, (node, _index, parent) => {
    const at = node.position?.start;
    switch (node.type) {
      case 'mdxjsEsm':
        findings.error(
          'no-import',
          at,
          `Unexpected \`${firstLine(node.value)}\`: \`import\` and \`export\` are not allowed in content. Remove the line.`,
        );
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        findings.error(
          'no-expression',
          at,
          `Unexpected expression \`{${firstLine(node.value)}}\`: content cannot hold code. Write the words, or \`\\{\` for a brace.`,
        );
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        validateComponent(node, findings);
        return;
      case 'heading':
        if (node.depth === 1 || node.depth > 4) {
          findings.error(
            'heading-level',
            at,
            `Unexpected heading of level ${node.depth}, expected \`##\` to \`####\`. The title in the front matter is level 1.`,
          );
        }
        if (parent && parent.type !== 'root') {
          findings.error(
            'heading-place',
            at,
            `Unexpected heading inside \`${nameOf(parent)}\`, expected headings between the paragraphs of a page only. Write bold text, or move it out.`,
          );
        }
        visit(node, inner => {
          if (
            inner.type === 'link' ||
            inner.type === 'linkReference' ||
            inner.type === 'footnoteReference' ||
            inner.type === 'image'
          ) {
            findings.error(
              'plain-heading',
              inner.position?.start,
              'Unexpected link, note or image in a heading. Move it into the text below.',
            );
          }
        });
        return;
      default:
        if (!allowed.has(node.type)) {
          findings.error(
            'unknown-markup',
            at,
            `Unexpected \`${node.type}\`: this markup is not part of the content format. Remove it.`,
          );
          return parent ? SKIP : undefined;
        }
    }
  });
}

type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function validateComponent(node: JsxNode, findings: FileFindings): void {
  const at = node.position?.start;
  const name = node.name ?? '';
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) {
    const known = Object.keys(components);
    const [near] = nearest(name, known, 1);
    const names = known.map(key => `\`<${key}>\``).join(', ');
    findings.error(
      'unknown-component',
      at,
      `Unexpected component \`<${name}>\`, expected one of ${names}. ${near ? `Did you mean \`<${near}>\`?` : 'Use one of them, or plain Markdown.'}`,
    );
    return;
  }
  const known = [...component.required, ...component.optional];
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    const place = attribute.position?.start ?? at;
    if (attribute.type !== 'mdxJsxAttribute') {
      findings.error(
        'attribute',
        place,
        `Unexpected \`{…}\` in \`<${name}>\`: attributes are text only. Remove it.`,
      );
      continue;
    }
    given.add(attribute.name);
    const values = component.values?.[attribute.name];
    if (!known.includes(attribute.name)) {
      findings.error(
        'attribute',
        place,
        `Unexpected attribute \`${attribute.name}\` of \`<${name}>\`, expected one of ${known.map(key => `\`${key}\``).join(', ')}. Remove it or correct its name.`,
      );
    } else if (typeof attribute.value !== 'string' || !attribute.value.trim()) {
      findings.error(
        'attribute',
        place,
        `Unexpected value of \`${attribute.name}\` in \`<${name}>\`, expected text in quotes: \`${attribute.name}="…"\`.`,
      );
    } else if (values && !values.includes(attribute.value)) {
      findings.error(
        'attribute',
        place,
        `Unexpected value \`${attribute.value}\` of \`${attribute.name}\` in \`<${name}>\`, expected one of ${values.map(value => `\`${value}\``).join(', ')}.`,
      );
    }
  }
  for (const missing of component.required.filter(key => !given.has(key))) {
    findings.error(
      'attribute',
      at,
      `Missing attribute \`${missing}\` of \`<${name}>\`. Add \`${missing}="…"\`.`,
    );
  }
  if (component.children === 'none' && node.children.length) {
    findings.error(
      'component-children',
      at,
      `Unexpected content in \`<${name}>\`, expected none. Close it at once: \`<${name} … />\`.`,
    );
  }
  if (component.children === 'some' && !node.children.length) {
    findings.error(
      'component-children',
      at,
      `Unexpected empty \`<${name}>\`, expected text in it. Write it, or remove the component.`,
    );
  }
  if (component.children === 'table' && (node.children.length !== 1 || node.children[0]?.type !== 'table')) {
    findings.error(
      'component-children',
      at,
      `Unexpected content in \`<${name}>\`, expected one table with a blank line before and after it.`,
    );
  }
  if (component.place === 'flow' && node.type === 'mdxJsxTextElement') {
    findings.error(
      'component-place',
      at,
      `Unexpected \`<${name}>\` inside a paragraph, expected it on lines of its own. Put a blank line before and after it.`,
    );
  }
  if (component.place === 'text' && node.type === 'mdxJsxFlowElement') {
    findings.error(
      'component-place',
      at,
      `Unexpected \`<${name}>\` on lines of its own, expected it inside a sentence. Write it on one line, or use \`<Quote>\`.`,
    );
  }
}

/** As writers know it: `<Note>`, or else the kind of node. */
function nameOf(node: Parents): string {
  return 'name' in node ? `<${node.name ?? ''}>` : node.type;
}

function firstLine(value: string): string {
  const line = value.trim().split('\n')[0]!;
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
