import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * FlexSearch's own build flags (its src/config.js): what a mounted, read-only index needs, and nothing else.
 * As packed the library costs a reader 15.6 kB (brotli, 0.8.212); built so, 1.4.
 */
const flags: Readonly<Record<string, string>> = {
  RELEASE: '"custom"',
  DEBUG: 'false',
  PROFILER: 'false',
  POLYFILL: 'false',
  SUPPORT_WORKER: 'false',
  SUPPORT_ENCODER: 'false',
  SUPPORT_CHARSET: 'false',
  SUPPORT_CACHE: 'false',
  SUPPORT_ASYNC: 'false',
  SUPPORT_STORE: 'false',
  SUPPORT_SUGGESTION: 'true',
  SUPPORT_SERIALIZE: 'false',
  SUPPORT_DOCUMENT: 'false',
  SUPPORT_TAGS: 'false',
  SUPPORT_PERSISTENT: 'true',
  SUPPORT_KEYSTORE: 'false',
  SUPPORT_COMPRESSION: 'false',
  SUPPORT_RESOLVER: 'false',
  SUPPORT_HIGHLIGHTING: 'false',
};

/**
 * Modules that the flags switch off but that still carry code, since each changes a shared prototype when it loads.
 * A mounted index reaches none of them: it neither adds nor intersects, its storage does.
 */
const unused =
  /\/(?:encoder|cache|charset|keystore|serialize|async|compress|resolver|intersect|worker|document|type|profiler|index\/(?:add|remove)|resolve\/\w+)\.js$/;

/** Names that the remaining modules import from the unused ones. */
const unusedNames = [
  'fallback_encoder',
  'searchCache',
  'KeystoreMap',
  'KeystoreSet',
  'KeystoreArray',
  'exportIndex',
  'importIndex',
  'serialize',
  'remove_index',
  'intersect',
  'IndexOptions',
  'ContextOptions',
  'EncoderOptions',
  'SearchOptions',
  'SearchResults',
  'EnrichedSearchResults',
  'IntermediateSearchResults',
];

/** Bundles `flexsearch` from its sources for a browser that only reads a mounted index. */
export function flexsearchForReading(root: string): Plugin {
  const source = join(root, 'node_modules', 'flexsearch', 'src');
  return {
    name: 'flexsearch-for-reading',
    setup(build) {
      build.initialOptions.define = { ...build.initialOptions.define, ...flags };
      build.onResolve({ filter: /^flexsearch$/ }, () => ({ path: 'flexsearch', namespace: 'flexsearch' }));
      build.onLoad({ filter: /./, namespace: 'flexsearch' }, () => ({
        contents: `export { default as Index } from ${JSON.stringify(join(source, 'index.js'))};`,
        resolveDir: root,
      }));
      build.onLoad({ filter: /node_modules\/flexsearch\/src\/.*\.js$/ }, ({ path }) => {
        if (unused.test(path)) {
          return {
            contents: `export default undefined;\n${unusedNames.map(name => `export const ${name} = undefined;`).join('\n')}`,
            loader: 'js',
          };
        }
        // The flags are imported as constants; as globals they are folded and the dead branches go.
        const contents = readFileSync(path, 'utf8').replace(
          /import\s*\{[^}]*\}\s*from\s*"(?:\.\.?\/)+config\.js";?/g,
          '',
        );
        return { contents, loader: 'js' };
      });
    },
  };
}
