import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearest } from '../../text/edit-distance';
import { isHarmful } from '../characters';
import type { FileFindings } from '../finding';
import { quoted } from '../quoted';
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
    if (textsOf(node).some(isHarmful)) {
      findings.error('characters', at, {
        da: 'Uventet styretegn, som ikke kan ses, skrevet med tal (`&#…;`). Slet det.',
        en: 'Unexpected control character, which cannot be seen, written as a number (`&#…;`). Delete it.',
      });
    }
    switch (node.type) {
      case 'mdxjsEsm':
        findings.error('no-import', at, {
          da: `Uventet \`${firstLine(node.value)}\`: \`import\` og \`export\` må ikke stå i indhold. Fjern linjen.`,
          en: `Unexpected \`${firstLine(node.value)}\`: \`import\` and \`export\` are not allowed in content. Remove the line.`,
        });
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        findings.error('no-expression', at, {
          da: `Uventet udtryk \`{${firstLine(node.value)}}\`: indhold kan ikke rumme kode. Skriv ordene, eller \`\\{\` for en klamme.`,
          en: `Unexpected expression \`{${firstLine(node.value)}}\`: content cannot hold code. Write the words, or \`\\{\` for a brace.`,
        });
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        validateComponent(node, findings);
        return;
      case 'heading':
        if (node.depth === 1 || node.depth > 4) {
          findings.error('heading-level', at, {
            da: `Uventet overskrift på niveau ${node.depth}: den skal begynde med \`##\` til \`####\`. Titlen i frontmatter er niveau 1.`,
            en: `Unexpected heading of level ${node.depth}, expected \`##\` to \`####\`. The title in the front matter is level 1.`,
          });
        }
        if (parent && parent.type !== 'root') {
          findings.error('heading-place', at, {
            da: `Uventet overskrift inde i \`${nameOf(parent)}\`: overskrifter står kun mellem sidens afsnit. Skriv fed tekst, eller flyt den ud.`,
            en: `Unexpected heading inside \`${nameOf(parent)}\`, expected headings between the paragraphs of a page only. Write bold text, or move it out.`,
          });
        }
        visit(node, inner => {
          if (
            inner.type === 'link' ||
            inner.type === 'linkReference' ||
            inner.type === 'footnoteReference' ||
            inner.type === 'image'
          ) {
            // an address that GFM makes a link of has no place of its own
            findings.error('plain-heading', inner.position?.start ?? at, {
              da: 'Uventet link, note eller billede i en overskrift. Flyt det ned i teksten.',
              en: 'Unexpected link, note or image in a heading. Move it into the text below.',
            });
          }
        });
        return;
      default:
        if (!allowed.has(node.type)) {
          findings.error('unknown-markup', at, {
            da: `Uventet \`${node.type}\`: den opmærkning hører ikke til indholdsformatet. Fjern den.`,
            en: `Unexpected \`${node.type}\`: this markup is not part of the content format. Remove it.`,
          });
          return parent ? SKIP : undefined;
        }
    }
  });
}

/** What readers get of a node by itself. Characters written as such were told when the file was read. */
function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'image':
      return [node.alt ?? ''];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    default:
      return [];
  }
}

type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function validateComponent(node: JsxNode, findings: FileFindings): void {
  const at = node.position?.start;
  const name = node.name ?? '';
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) {
    const known = Object.keys(components);
    const [near] = nearest(name, known, 1);
    const names = quoted(known.map(key => `<${key}>`));
    findings.error('unknown-component', at, {
      da: `Uventet komponent \`<${name}>\`, mulige er ${names}. ${near ? `Mente du \`<${near}>\`?` : 'Brug en af dem, eller almindelig Markdown.'}`,
      en: `Unexpected component \`<${name}>\`, expected one of ${names}. ${near ? `Did you mean \`<${near}>\`?` : 'Use one of them, or plain Markdown.'}`,
    });
    return;
  }
  const known = [...component.required, ...component.optional];
  const given = new Set<string>();
  for (const attribute of node.attributes) {
    const place = attribute.position?.start ?? at;
    if (attribute.type !== 'mdxJsxAttribute') {
      findings.error('attribute', place, {
        da: `Uventet \`{…}\` i \`<${name}>\`: attributter er kun tekst. Fjern det.`,
        en: `Unexpected \`{…}\` in \`<${name}>\`: attributes are text only. Remove it.`,
      });
      continue;
    }
    given.add(attribute.name);
    const values = component.values?.[attribute.name];
    if (!known.includes(attribute.name)) {
      findings.error('attribute', place, {
        da: `Uventet attribut \`${attribute.name}\` i \`<${name}>\`, mulige er ${quoted(known)}. Fjern den, eller ret navnet.`,
        en: `Unexpected attribute \`${attribute.name}\` of \`<${name}>\`, expected one of ${quoted(known)}. Remove it or correct its name.`,
      });
    } else if (typeof attribute.value !== 'string' || !attribute.value.trim()) {
      findings.error('attribute', place, {
        da: `Uventet værdi af \`${attribute.name}\` i \`<${name}>\`. Skriv tekst i anførselstegn: \`${attribute.name}="…"\`.`,
        en: `Unexpected value of \`${attribute.name}\` in \`<${name}>\`, expected text in quotes: \`${attribute.name}="…"\`.`,
      });
    } else if (values && !values.includes(attribute.value)) {
      findings.error('attribute', place, {
        da: `Uventet værdi \`${attribute.value}\` af \`${attribute.name}\` i \`<${name}>\`. Skriv en af ${quoted(values)}.`,
        en: `Unexpected value \`${attribute.value}\` of \`${attribute.name}\` in \`<${name}>\`, expected one of ${quoted(values)}.`,
      });
    }
  }
  for (const missing of component.required.filter(key => !given.has(key))) {
    findings.error('attribute', at, {
      da: `Attributten \`${missing}\` mangler i \`<${name}>\`. Tilføj \`${missing}="…"\`.`,
      en: `Missing attribute \`${missing}\` of \`<${name}>\`. Add \`${missing}="…"\`.`,
    });
  }
  if (component.children === 'none' && node.children.length) {
    findings.error('component-children', at, {
      da: `Uventet indhold i \`<${name}>\`, som intet skal have. Luk den med det samme: \`<${name} … />\`.`,
      en: `Unexpected content in \`<${name}>\`, expected none. Close it at once: \`<${name} … />\`.`,
    });
  }
  if (component.children === 'some' && !node.children.length) {
    findings.error('component-children', at, {
      da: `\`<${name}>\` er tom, men skal have tekst. Skriv den, eller fjern komponenten.`,
      en: `Unexpected empty \`<${name}>\`, expected text in it. Write it, or remove the component.`,
    });
  }
  if (component.children === 'table' && (node.children.length !== 1 || node.children[0]?.type !== 'table')) {
    findings.error('component-children', at, {
      da: `Uventet indhold i \`<${name}>\`. Skriv én tabel med en tom linje før og efter.`,
      en: `Unexpected content in \`<${name}>\`, expected one table with a blank line before and after it.`,
    });
  }
  if (component.place === 'flow' && node.type === 'mdxJsxTextElement') {
    findings.error('component-place', at, {
      da: `Uventet \`<${name}>\` inde i et afsnit: den skal stå på linjer for sig. Sæt en tom linje før og efter.`,
      en: `Unexpected \`<${name}>\` inside a paragraph, expected it on lines of its own. Put a blank line before and after it.`,
    });
  }
  if (component.place === 'text' && node.type === 'mdxJsxFlowElement') {
    findings.error('component-place', at, {
      da: `Uventet \`<${name}>\` på linjer for sig: den skal stå inde i en sætning. Skriv den på én linje, eller brug \`<Quote>\`.`,
      en: `Unexpected \`<${name}>\` on lines of its own, expected it inside a sentence. Write it on one line, or use \`<Quote>\`.`,
    });
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
