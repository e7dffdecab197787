import { join } from 'node:path';
import { FileFindings, type Finding } from './finding';
import type { Site } from './model';
import { shownPath } from './read';
import type { Registry } from './registry';
import type { YamlSource } from './yaml-source';

/** Reports ids in site.yaml (`lead.link`, `paths`) that are of no article and no page. */
export function checkSiteLinks(
  root: string,
  { value, placeOf }: YamlSource<Site>,
  registry: Registry,
  all: Finding[],
): void {
  const findings = new FileFindings(shownPath(join(root, 'site.yaml')), all);
  const check = (id: string, key: string, path: readonly PropertyKey[]) => {
    const isThere =
      registry.articleOrPage(id) || registry.isUnread('article', id) || registry.isUnread('page', id);
    if (isThere) return;
    const suggestion = registry.suggestion(id, ['article', 'page']);
    findings.error('dead-link', placeOf(path), {
      da: `Ukendt side \`${id}\` i \`${key}\`. ${suggestion.da}`,
      en: `Unknown page \`${id}\` in \`${key}\`. ${suggestion.en}`,
    });
  };
  if (value.lead?.link) check(value.lead.link, 'lead.link', ['lead', 'link']);
  for (const [at, { links }] of value.paths.entries()) {
    for (const [index, id] of links.entries()) check(id, `paths.${at}.links`, ['paths', at, 'links', index]);
  }
}
