import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { KeptValues } from '../../cache/kept-values';
import { type AddressInText, addressesIn } from '../addresses';
import { sectionProse } from '../counterparts/section-prose';
import { FileFindings, type Finding } from '../finding';
import { type Outline, readOutline, unravel } from './outline';
import { parseMdx } from './parse';
import { StoredTree } from './tree-store';
import { validateMdx } from './validate';

/** What a body tells beside its tree; can be JSON. */
interface BodyFacts {
  outline: Outline;
  addresses: readonly AddressInText[];
  /** Ids of the notes and sources that it cites, in capitals. */
  cites: readonly string[];
  /** Section → its words as readers see them; what stands before the first heading under `page`. */
  prose: readonly (readonly [section: string, words: string])[];
}

/** A body as read and understood by itself. */
export interface TextBody extends BodyFacts {
  tree: StoredTree;
}

/**
 * Reads a body: parses and validates it and takes the ids of the sections off the headings.
 * @param kept what earlier readings told: its tree is then made when somebody asks for it
 * @returns undefined after a syntax error, which became a finding
 */
export function readBody(body: string, findings: FileFindings, kept?: KeptValues): TextBody | undefined {
  const key = kept?.keyOf('body', body);
  const known = key && kept?.get<{ facts: BodyFacts; findings: Finding[] }>(key);
  if (known) {
    findings.repeat(known.findings);
    return {
      ...known.facts,
      tree: new StoredTree(() => parseBody(body, new FileFindings(findings.path, []))!.tree),
    };
  }
  const own: Finding[] = [];
  const parsed = parseBody(body, new FileFindings(findings.path, own));
  findings.repeat(own);
  if (!parsed) return undefined;
  const { tree, outline } = parsed;
  const facts: BodyFacts = {
    outline,
    addresses: addressesIn(tree),
    cites: citesIn(tree),
    prose: sectionProse(tree, outline),
  };
  if (key) kept?.put(key, { facts, findings: own });
  return { ...facts, tree: StoredTree.of(tree) };
}

function parseBody(body: string, findings: FileFindings): { tree: Root; outline: Outline } | undefined {
  const tree = parseMdx(body, findings);
  if (!tree) return undefined;
  unravel(tree);
  validateMdx(tree, findings);
  return { tree, outline: readOutline(tree, findings) };
}

function citesIn(tree: Root): string[] {
  const ids = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    ids.add(identifier.toUpperCase());
  });
  return [...ids];
}
