import type { Nodes, Root } from 'mdast';

/** So many trees stay as they are: enough for the checks of a site of some hundred pages. */
const limit = 512;

/** The trees used last. */
const recent = new Map<StoredTree, Root>();

/**
 * The syntax tree of a text, out of the way while nobody reads it: the trees of some thousand texts would take gigabytes,
 * and half of the time to look after them. What it gives is not to be changed.
 */
export class StoredTree {
  private packed: Buffer | undefined;

  /** @param make makes the tree when it is first asked for */
  constructor(private readonly make: () => Root) {}

  /** Stores a tree that there is; it is changed. */
  static of(tree: Root): StoredTree {
    const stored = new StoredTree(() => {
      throw new Error('A stored tree is packed.');
    });
    stored.pack(tree);
    return stored;
  }

  get(): Root {
    const tree = recent.get(this) ?? this.unpack();
    recent.delete(this);
    recent.set(this, tree);
    if (recent.size > limit) recent.delete(recent.keys().next().value!);
    return tree;
  }

  private unpack(): Root {
    if (!this.packed) this.pack(this.make());
    return JSON.parse(this.packed!.toString()) as Root;
  }

  private pack(tree: Root): void {
    keepStarts(tree);
    // outside the heap, so that nothing has to walk it
    this.packed = Buffer.from(JSON.stringify(tree));
  }
}

/** Findings name where a thing begins; its end and its offsets would double the tree. */
function keepStarts(node: Nodes): void {
  if (node.position) {
    const { line, column } = node.position.start;
    node.position = { start: { line, column } } as typeof node.position;
  }
  if ('attributes' in node)
    for (const attribute of node.attributes) keepStarts(attribute as unknown as Nodes);
  if ('children' in node) for (const child of node.children) keepStarts(child);
}
