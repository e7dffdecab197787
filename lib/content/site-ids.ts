import { join } from 'node:path';
import { tellDouble, tellReserved } from './data/check';
import { FileFindings, type Finding } from './finding';
import { reserved } from './mdx/outline';
import type { Site } from './model';
import { shownPath } from './read';
import type { YamlSource } from './yaml-source';

/** Ids that the interface uses on the front page and on the list of articles, where those of groups are anchors. */
const taken = /^(?:start|reference|latest|other-articles)$/;

/** Reports ids in site.yaml that stand twice in their list, and groups that take an id of the interface. */
export function checkSiteIds(root: string, { value, placeOf }: YamlSource<Site>, all: Finding[]): void {
  const findings = new FileFindings(shownPath(join(root, 'site.yaml')), all);
  for (const key of ['groups', 'themes', 'paths'] as const) {
    const lines = new Map<string, number>();
    for (const [index, { id }] of value[key].entries()) {
      const place = placeOf([key, index, 'id']);
      const first = lines.get(id);
      if (first !== undefined) tellDouble(findings, 'site-id', place, { id, first });
      else lines.set(id, place.line);
      if (key === 'groups' && (taken.test(id) || reserved.test(id)))
        tellReserved(findings, 'site-id', place, id);
      // where the glossary puts terms without a theme
      if (key === 'themes' && id === 'none') tellReserved(findings, 'site-id', place, id);
    }
  }
}
