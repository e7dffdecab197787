/**
 * The help of every command: name → text. Plain JavaScript, so that it can be printed before anything is installed.
 * @type {Readonly<Record<string, string>>}
 */
export const help = {
  start: `npm start [-- options]
Builds the site if anything has changed, and serves it on this machine.

  --port <number>  default: the environment's PORT, or 3000; 0 takes any free one
  --host <name>    default: 127.0.0.1; 0.0.0.0 lets other machines in
  --no-build       serves out/ as it is

Environment:
  CONTENT_DIR      another content folder; default: content
  BASE_PATH        where the site lies on its host, such as /kb; default: the root`,

  test: `npm test [-- options]
Builds the site and runs the unit and the browser tests.

  --unit           only the unit tests
  --e2e            only the browser tests

Environment:
  CHROME_PATH      the browser to use; default: the first one found`,

  dev: `npm run dev [-- options]
Serves the pages while they are being written; changes show at once.

  --port <number>  default: 3000

Environment:
  CONTENT_DIR      another content folder; default: content`,

  build: `npm run build [-- options]
Builds the site into out/, unless nothing has changed.

  --no-compress    leaves out the .br and .gz files, for hosts that compress by themselves
  --keep-runtime   keeps Next's scripts in the pages, for debugging; always builds
  --force          builds also when nothing has changed

Environment:
  CONTENT_DIR      another content folder; default: content
  BASE_PATH        where the site lies on its host, such as /kb; default: the root`,

  check: `npm run check [-- options]
Checks format and lint, types, and content.

  --only <list>    some of format,types,content
  --write          repairs what format and lint can repair

Environment:
  CONTENT_DIR      another content folder; default: content`,

  bench: `npm run bench [-- options]
Measures the search of a large site: builds its index from the site's own sentences in new order, and asks it as a
browser would.

  --pages <number>  default: 10000
  --json            prints the figures as one JSON object and nothing else (with npm run --silent)

Environment:
  CHROME_PATH       the browser to use; default: the first one found`,

  eval: `npm run eval [-- options]
Evaluates the search with judged queries (docs/search-evaluation.md has the format), through the real index files and
the browser's own query code; default: the site's own content and its queries in tests/search.

  --docs <file>      documents; default: the site's own content
  --queries <file>   default, without --docs: tests/search/queries.jsonl
  --qrels <file>     what answers a query in its language; default, without --docs: tests/search/qrels.jsonl
  --cross <file>     what answers it on the other language's side; in place of --qrels or beside it
  --without <file>   documents to take out of a query's results before they are scored
  --locale da|en     only queries in this language, and only its documents unless there is --cross
  --baseline <list>  some of minisearch,lunr,orama,flexsearch: the same with other search engines
  --run <file>       writes the results as a TREC run file; those of --cross, beside --qrels, to <file>.cross
  --misses           lists the queries without a right document first
  --json             prints the figures as one JSON object and nothing else (with npm run --silent)

Environment:
  CONTENT_DIR        another content folder; default: content`,
};
