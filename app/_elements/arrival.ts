import { type FoundWords, findWords } from './found-words';

/** Words of a result are marked without touching the text: a name of the CSS Custom Highlight API. */
const highlight = 'found';
/** What belongs to the words around it and is not a block of its own. */
const inline =
  'a, abbr, b, bdi, cite, code, del, em, i, ins, kbd, mark, q, s, small, span, strong, sub, time, u';
/** What stands in the text but is not part of it: marks of notes, lists of links. */
const aside = 'sup, nav, .after, .print';

/** Marks the words of the result that led here, until Escape. */
export function arrive(): void {
  const words = takeWords();
  if (!words || !CSS.highlights) return;
  const ranges = runsOf(words.id).flatMap(run => rangesIn(run, words));
  if (!ranges.length) return;
  addStyle();
  CSS.highlights.set(highlight, new Highlight(...ranges));
  addEventListener('keydown', forget);
}

/** Taken once, so that a later visit of the page begins without marks. */
function takeWords(): FoundWords | undefined {
  const { found } = sessionStorage;
  delete sessionStorage.found;
  const words = found && (JSON.parse(found) as FoundWords);
  return words && words.pathname === location.pathname ? words : undefined;
}

/** Escape is for what lies on top first. */
function forget({ key, defaultPrevented }: KeyboardEvent): void {
  if (key !== 'Escape' || defaultPrevented || document.querySelector('dialog[open], .beside')) return;
  CSS.highlights.delete(highlight);
  removeEventListener('keydown', forget);
}

let isStyled = false;

function addStyle(): void {
  if (isStyled) return;
  isStyled = true;
  const sheet = new CSSStyleSheet({ media: 'screen' });
  sheet.replaceSync(`
    ::highlight(${highlight}) { background-color: var(--own-tint); text-decoration: underline 0.1em var(--own) }
    @media (forced-colors: active) {
      ::highlight(${highlight}) { background-color: Mark; color: MarkText }
    }`);
  document.adoptedStyleSheets.push(sheet);
}

/** Text in one language within one block: words may run over its nodes, but not beyond it. */
interface Run {
  block: Element;
  lang: string;
  nodes: Text[];
}

/** The text of a section; without an id, of the page. */
function runsOf(id: string): Run[] {
  const runs: Run[] = [];
  for (const node of textNodes(id)) {
    const parent = node.parentElement!;
    if (parent.closest(aside)) continue;
    const block = parent.closest(`:not(${inline})`)!;
    const { lang } = parent.closest<HTMLElement>('[lang]')!;
    const last = runs.at(-1);
    if (last?.block === block && last.lang === lang) last.nodes.push(node);
    else runs.push({ block, lang, nodes: [node] });
  }
  return runs;
}

function* textNodes(id: string): Generator<Text> {
  const start = id ? document.getElementById(id) : document.getElementById('main');
  if (!start) return;
  const isHeading = /^H\d$/.test(start.tagName);
  const walker = document.createTreeWalker(
    isHeading ? document.getElementById('main')! : start,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  if (isHeading) walker.currentNode = start;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
    // A section ends where the next one begins.
    else if (isHeading && (node as Element).matches('h1, h2, h3, h4, h5, h6, .after')) return;
  }
}

function rangesIn({ lang, nodes }: Run, { words }: FoundWords): Range[] {
  const text = nodes.map(({ data }) => data).join('');
  const found = findWords(
    text,
    words.filter(word => word.lang === lang),
  );
  return found.map(([start, end]) => {
    const range = new Range();
    let before = 0;
    for (const node of nodes) {
      const after = before + node.length;
      if (start >= before && start < after) range.setStart(node, start - before);
      if (end > before && end <= after) range.setEnd(node, end - before);
      before = after;
    }
    return range;
  });
}
