import { type Document, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Localized } from '../i18n/locales';
import { nearest } from '../text/edit-distance';
import { expectationOf } from './expected';
import type { FileFindings, Place } from './finding';
import { quoted } from './quoted';
import { yamlFault } from './yaml-fault';

/** YAML read with positions, so that a finding can point at the key it is about. */
export interface YamlSource<T> {
  value: T;
  /** Where the value at a path stands; the nearest known ancestor when the path does not exist. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** So many syntax errors of a file are told; those further on follow from them. */
const maxErrors = 10;

/** So many wrong values and unknown keys of a file are told; a list of thousands helps nobody. */
const maxFaults = 100;

/** Aliases may be expanded this often in one file; beyond it the file is taken for a YAML bomb and refused. */
const maxAliases = 100;

/**
 * Reads YAML text and validates it; every fault becomes a finding.
 * @param lineOffset lines that stand before the text in its file (1 for front matter)
 * @returns undefined when there is any error
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  findings: FileFindings,
  lineOffset = 0,
): YamlSource<z.output<S>> | undefined {
  const counter = new LineCounter();
  // a mark of the byte order is no column
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    // what is odd in a file is told by findings, not in the console: a list as a key, an unknown tag
    logLevel: 'error',
  });
  const at = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  // one unclosed bracket may raise an error per level, most of them in one place
  const errors = new Map(document.errors.map(error => [`${error.pos[0]} ${error.message}`, error]));
  for (const error of [...errors.values()].slice(0, maxErrors)) {
    findings.error('yaml', at(error.pos[0]), yamlFault(error));
  }
  if (document.errors.length) return undefined;

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: maxAliases });
  } catch (cause) {
    const { message } = cause as Error;
    findings.error('yaml', at(0), {
      da: `Uventede YAML-aliasser: for mange, eller uden et anker før sig (»${message}«). Skriv værdierne ud i stedet.`,
      en: `${message}. Write the values out instead of aliases.`,
    });
    return undefined;
  }
  const placeOf = (path: readonly PropertyKey[]) => at(offsetOf(document, path, false));
  const result = schema.safeParse(data ?? {});
  if (result.success) return { value: result.data, placeOf };
  for (const issue of result.error.issues.slice(0, maxFaults)) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, maxFaults)) {
        const place = at(offsetOf(document, [...issue.path, key], true));
        findings.error('unknown-key', place, unknownKeyMessage(key, schema, issue.path));
      }
    } else if (issue.code === 'invalid_key') {
      const place = at(offsetOf(document, issue.path, true));
      const of = issue.path.length > 1 ? `\`${issue.path.slice(0, -1).map(String).join('.')}\`` : '';
      const key = `\`${String(issue.path.at(-1))}\``;
      const expectation = expectationOf(issue.issues[0]!);
      findings.error('front-matter', place, {
        da: `Uventet nøgle ${key}${of && ` i ${of}`}: ${expectation.da}`,
        en: `Unexpected key ${key}${of && ` of ${of}`}: ${expectation.en}`,
      });
    } else {
      findings.error('front-matter', placeOf(issue.path), issueMessage(issue, data));
    }
  }
  return undefined;
}

function unknownKeyMessage(key: string, schema: z.ZodType, path: readonly PropertyKey[]): Localized {
  const known = knownKeys(schema, path);
  if (!known.length)
    return { da: `Uventet nøgle \`${key}\`. Fjern den.`, en: `Unexpected key \`${key}\`. Remove it.` };
  const [near] = nearest(key, known, 1);
  return {
    da: `Uventet nøgle \`${key}\`, mulige er ${quoted(known)}. ${near ? `Mente du \`${near}\`?` : 'Fjern den, eller ret navnet.'}`,
    en: `Unexpected key \`${key}\`, expected one of ${quoted(known)}. ${near ? `Did you mean \`${near}\`?` : 'Remove it or correct its name.'}`,
  };
}

/** The keys an object schema allows at a path; empty when the path leads through something else. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: KnownSchema | undefined = bare(schema as unknown as KnownSchema);
  for (const step of path)
    current = bare(current?.shape?.[String(step)] ?? current?.element ?? current?.valueType);
  return Object.keys(current?.shape ?? {});
}

/** What an object, a list, a mapping and a wrapper (optional, default) tell of what is in them. */
interface KnownSchema {
  shape?: Record<string, KnownSchema>;
  element?: KnownSchema;
  valueType?: KnownSchema;
  unwrap?: () => KnownSchema;
}

/** Takes the wrappers off; a list can be unwrapped too, but is none. */
function bare(schema: KnownSchema | undefined): KnownSchema | undefined {
  let current = schema;
  while (current?.unwrap && !current.element) current = current.unwrap();
  return current;
}

function issueMessage(issue: z.core.$ZodIssue, data: unknown): Localized {
  const name = issue.path.map(String).join('.');
  const value = issue.path.reduce<unknown>((object, key) => (object as never)?.[key], data);
  const expectation = expectationOf(issue);
  if (!name) return { da: `Uventet indhold: ${expectation.da}`, en: `Unexpected content: ${expectation.en}` };
  if (value === undefined)
    return { da: `Nøglen \`${name}\` mangler. Tilføj den.`, en: `Missing key \`${name}\`. Add it.` };
  return {
    da: `Uventet værdi af \`${name}\`: ${expectation.da}`,
    en: `Unexpected value of \`${name}\`: ${expectation.en}`,
  };
}

/** The character offset of a path in the document: of the key (`key: true`) or of the value. */
function offsetOf(document: Document, path: readonly PropertyKey[], key: boolean): number {
  let node: Node | null | undefined = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(item => isPair(item) && String(item.key) === String(step));
      if (!pair) break;
      if (key && index === path.length - 1 && isNode(pair.key)) return pair.key.range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else {
      node = (node as { items?: Node[] } | null)?.items?.[Number(step)];
    }
    if (!node?.range) break;
    offset = node.range[0];
  }
  return offset;
}
