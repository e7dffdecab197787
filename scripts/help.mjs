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
  --quiet          prints nothing but faults

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
  --all-by-next    lets Next write every page, which takes longer; always builds
  --keep-runtime   keeps Next's scripts in the pages, for debugging; always builds
  --force          builds also when nothing has changed
  --quiet          prints nothing but faults

Environment:
  CONTENT_DIR      another content folder; default: content
  BASE_PATH        where the site lies on its host, such as /kb; default: the root
  SOURCE_DATE_EPOCH  the day that the site tells as its own, in seconds; default: that of the newest text`,

  check: `npm run check [-- options]
Checks format and lint, types, content, that browsers have what pages use, and that nothing is left unused.

  --only <list>    some of format,types,unused,browsers,content
  --write          repairs what format and lint can repair
  --lang da|en     the language in which content's findings are told; default: en
  --rule <id>      only the content findings of this rule; may be given several times (docs/rules.md has the ids)
  --json           prints the findings as one JSON object and nothing else; with --only content (and npm run --silent)
  --annotations    tells the findings also as GitHub shows them at their lines; as by itself in GitHub's workflows

Environment:
  CONTENT_DIR      another content folder; default: content`,

  status: `npm run status [-- <id> …] [-- options]
Tells how Danish and English stand to each other, page by page and section by section (docs/drift.md).

  <id>             a page, named as in links: radar-contribution, term:air-policing; default: every page with a section
                   that is not in step

  --changes        shows what changed since both were in step, word by word
  --lang da|en     the language of the answer; default: en
  --json           prints everything as one JSON object and nothing else (with npm run --silent)
  --strict         fails unless everything is in step

Environment:
  CONTENT_DIR      another content folder; default: content`,

  confirm: `npm run confirm [-- <id>[#section] … | --all | --merge]
Records in counterparts.json that Danish and English match as they stand (docs/drift.md).

  <id>             a page, named as in links: radar-contribution, term:air-policing
  <id>#<section>   a section of it; #page is its title, summary and introduction
  --all            every page without errors
  --merge          resolves each counterparts.json that Git could not merge; resolve the texts first

Environment:
  CONTENT_DIR      another content folder; default: content`,

  init: `npm run init -- <folder> [options]
Starts another knowledge base: two articles, a term, sources and an about page, in both languages, ready to change.

  <folder>         where to write it, such as ../my-site; must be empty or not exist yet
  --name <text>    the site's name; default: the folder's`,

  import: `npm run import -- --da <folder> --en <folder> --out <folder> [options]
Makes a content folder of plain Markdown: pairs are found, ids and front matter made (docs/import.md).

  --da, --en <folder>  the Danish and the English files; the same folder twice where names tell the language
  --out <folder>       where to write the content; must be empty or not exist yet
  --name <text>        the site's name; default: the folder's
  --date <day>         for texts that tell no date of their own; default: today`,

  new: `npm run new -- article|term|page <id> [options]
Begins a page in Danish and English, ready to fill in; never overwrites anything.

  <id>               lower-case letters, digits, hyphens: the page's identity in both languages, which never changes
  --da, --en <text>  its title, or the term, in a language; the slug is made of it
  --group <id>       of an article: its group in site.yaml
  --theme <id>       of a term: its theme
  --sections <ids>   ids of its sections, such as background,what-followed

Environment:
  CONTENT_DIR        another content folder; default: content`,

  rename: `npm run rename -- <id> [--da <slug>] [--en <slug>]
Gives a page another address. Its id stays, and the old addresses lead to the new ones (redirects.yaml).

  <id>             a page, named as in links: radar-contribution, term:air-policing
  --da, --en       the last part of its address in a language

Environment:
  CONTENT_DIR      another content folder; default: content`,

  export: `npm run export -- --to da|en --out <file> [<id>[#section] …] [options]
Writes what is missing or behind in a language as XLIFF 2.0, or the glossary as TBX, for translators' own tools
(docs/translating.md).

  <id>             a page, named as in links: radar-contribution, term:air-policing; default: every page

  --to da|en       the language to translate into
  --out <file>     the file to write
  --all            takes in what is in step too
  --format <name>  xliff or tbx; default: xliff

Environment:
  CONTENT_DIR      another content folder; default: content`,

  'import-translation': `npm run import-translation -- <file> [options]
Puts a translated XLIFF file into the texts. A section is refused, with the reason, when a link, note or other code is
gone or when a text was changed since the export; everything else is written (docs/translating.md).

  --confirm        also records that the sections match now, as npm run confirm does

Environment:
  CONTENT_DIR      another content folder; default: content`,

  'deploy-config': `npm run deploy-config -- nginx|caddy [options]
Prints a server's configuration for the site in out/, which has to be built (docs/deploying.md).

  --root <folder>   where the site lies on the server, absolute; default: out/
  --port <number>   default: 8080
  --host <name>     the name that readers know the server by; default: any
  --listen <ip>     the address of the machine to listen at; default: all
  --tls             readers come by HTTPS alone: browsers are told to keep to it; with --host, Caddy gets a certificate
  --brotli          nginx only: its module brotli_static is there`,

  bench: `npm run bench [-- options]
Measures the site and prints one table, beside Astro Starlight with Pagefind, which it installs below .cache/bench with
npm and builds from the same generated pages. With all sizes it takes hours; out/ is left as it is.

  --only <list>      some of build,reader,lighthouse,search,growth,serve,sub-path,reproducible;
                     default: all
  --pairs <list>     generated pairs of texts for build, reader and lighthouse; default: 30,1000,5000
  --content <folder> measures this content folder instead, without Starlight
  --alone            without Starlight
  --json <file>      writes the figures there, too; - prints them and nothing else (with npm run --silent)
  --pages <number>   of search: pages of its collection; default: 10000
  --minutes <number> of serve: how long memory is watched under load; default: 0.5

Environment:
  CHROME_PATH       the browser to use; default: the first one found`,

  audit: `npm run audit
Opens every page of the site in a browser: nothing against the policy, in the console or asked of another site, nothing
stored, and nothing that axe finds, in light and in dark. npm test asks about colours on one page of each kind only.

Environment:
  CHROME_PATH       the browser to use; default: the first one found`,

  sbom: `npm run sbom [-- options]
Prints the packages that a site is built with, with their versions, licences and checksums, as other programs read such
lists (with npm run --silent).

  --format <name>   cyclonedx or spdx; default: cyclonedx`,

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
