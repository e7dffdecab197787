import { dirname, join, relative, sep } from 'node:path';
import { yamlFormats } from './json-schemas';

/** This project's folder, where `schemas/` and `starter/` lie. */
export const projectRoot = join(import.meta.dirname, '../..');

/**
 * The line by which text editors find the JSON Schema of a YAML file.
 * @param root the content folder
 * @param path the file, from the content folder, with `/`
 * @returns '' for a file that has none
 * @example schemaComment('content', 'site.yaml')
 * // => '# yaml-language-server: $schema=../schemas/site.json\n'
 */
export function schemaComment(root: string, path: string): string {
  const name = Object.entries(yamlFormats).find(([, files]) => matches(path, files))?.[0];
  if (!name) return '';
  const schema = relative(dirname(join(root, path)), join(projectRoot, 'schemas', `${name}.json`));
  return `# yaml-language-server: $schema=${schema.split(sep).join('/')}\n`;
}

function matches(path: string, files: string): boolean {
  const [left, right] = [path.split('/'), files.split('/')];
  return left.length === right.length && right.every((part, at) => part === '*' || part === left[at]);
}
