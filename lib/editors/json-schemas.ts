import { z } from 'zod';
import { allowSchema } from '../check/allow';
import { dataSchemas } from '../content/data/schema';
import { redirectsSchema } from '../content/redirects';
import { kinds, siteSchema, sourcesSchema } from '../content/schema';

/** Name of the JSON Schema → what the content folder is read with, and the files it is for. */
const formats: Readonly<Record<string, { schema: z.ZodType; files: string }>> = {
  site: { schema: siteSchema, files: 'site.yaml' },
  article: { schema: kinds.article.page, files: 'articles/*/page.yaml' },
  term: { schema: kinds.term.page, files: 'terms/*/page.yaml' },
  page: { schema: kinds.page.page, files: 'pages/*/page.yaml' },
  sources: { schema: sourcesSchema, files: 'data/sources.yaml' },
  ...Object.fromEntries(
    Object.entries(dataSchemas).map(([name, schema]) => [name, { schema, files: `data/${name}.yaml` }]),
  ),
  redirects: { schema: redirectsSchema, files: 'redirects.yaml' },
  check: { schema: allowSchema, files: 'check.yaml' },
  'front-matter': { schema: kinds.article.text, files: '{articles,pages}/*/{da,en}.mdx' },
  'term-front-matter': { schema: kinds.term.text, files: 'terms/*/{da,en}.mdx' },
};

/** Names of the schemas that whole YAML files follow → the files in a content folder. */
export const yamlFormats: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(formats)
    .filter(([, { files }]) => files.endsWith('.yaml'))
    .map(([name, { files }]) => [name, files]),
);

/**
 * The content format as JSON Schema (draft 7, which editors read), from the schemas that content is read with. What
 * only code can tell, such as a day that no calendar has, is left to `npm run check`.
 * @returns name of the file in `schemas/` → its text
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(formats).map(([name, { schema, files }]) => [
      `${name}.json`,
      `${JSON.stringify({ title: files, ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) }, null, 2)}\n`,
    ]),
  );
}
