import { countries, countryId, countryOf, isOnMap } from '../../draw/atlas';
import { type Localized, locales } from '../../i18n/locales';
import { nearest } from '../../text/edit-distance';
import type { FileFindings, Place } from '../finding';
import { reserved } from '../mdx/outline';
import type { Source } from '../model';
import { quoted } from '../quoted';
import type { ReadingRule } from '../reading-rules';
import { findTarget, type Registry } from '../registry';
import { unknownSource } from '../unknown-source';
import type { Entry } from './model';
import type { DataFile, DataFiles } from './read';
import { offMap } from './schema';

interface Known {
  registry: Registry;
  sources: ReadonlyMap<string, Source>;
}

type Path = readonly PropertyKey[];

/** Reports what is wrong with the data files beyond their form: references that lead nowhere, double ids, wrong orders. */
export function checkData(files: DataFiles, known: Known): void {
  const { timeline, places, personnel, commanders, diagrams } = files;
  if (timeline) {
    const { scopes, events } = timeline.yaml.value;
    checkDoubles(timeline, 'scopes', scopes);
    checkEntries(timeline, 'events', events, known);
    for (const [i, { scope }] of events.entries())
      checkKnown(timeline, ['events', i, 'scope'], 'scope', scope, idsOf(scopes));
  }
  if (places) {
    checkEntries(places, 'places', places.yaml.value.places, known);
    for (const i of places.yaml.value.places.keys()) checkPlace(places, i);
  }
  if (personnel) {
    const { lanes, entries } = personnel.yaml.value;
    const taken = checkIds(personnel, 'lanes', lanes);
    checkEntries(personnel, 'entries', entries, known, taken);
    for (const [i, { lane, from, to }] of entries.entries()) {
      checkKnown(personnel, ['entries', i, 'lane'], 'lane', lane, idsOf(lanes));
      checkPeriod(personnel, ['entries', i], from, to);
    }
  }
  if (commanders) checkCommanders(commanders, known);
  if (diagrams) checkDiagrams(diagrams, known);
}

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** Each id stands once. @returns the ids with their lines */
function checkDoubles(
  { yaml, findings }: DataFile,
  key: string,
  list: readonly { id: string }[],
  taken = new Map<string, number>(),
): Map<string, number> {
  for (const [i, { id }] of list.entries()) {
    const place = yaml.placeOf([key, i, 'id']);
    const first = taken.get(id);
    if (first === undefined) taken.set(id, place.line);
    else tellDouble(findings, 'entry-id', place, { id, first });
  }
  return taken;
}

/** Ids that are anchors of a page: each stands once, and none is the interface's. @returns the ids with their lines */
function checkIds(
  file: DataFile,
  key: string,
  list: readonly { id: string }[],
  taken?: Map<string, number>,
): Map<string, number> {
  for (const [i, { id }] of list.entries())
    if (isReserved(id)) tellReserved(file.findings, 'entry-id', file.yaml.placeOf([key, i, 'id']), id);
  return checkDoubles(file, key, list, taken);
}

/** Tells an id that a file has twice. */
export function tellDouble(
  findings: FileFindings,
  rule: ReadingRule,
  place: Place,
  { id, first }: { id: string; first: number },
): void {
  findings.error(rule, place, {
    da: `Uventet id \`${id}\`, som allerede står på linje ${first}. Vælg et andet.`,
    en: `Unexpected second id \`${id}\`, first used on line ${first}. Choose another.`,
  });
}

/** Tells an id that the interface needs for itself. */
export function tellReserved(findings: FileFindings, rule: ReadingRule, place: Place, id: string): void {
  findings.error(rule, place, {
    da: `Uventet id \`${id}\`: webstedet bruger det selv. Vælg et andet.`,
    en: `Unexpected id \`${id}\`: the interface uses it. Choose another.`,
  });
}

/** Anchors that the interface sets on pages with data: years, groups of places, the chart and its table. */
export function isReserved(id: string): boolean {
  return reserved.test(id) || /^(?:y\d+|map-.*|chart|chart-title|chart-desc|table|overview|f\d)$/.test(id);
}

/** The ids, links and sources of entries. */
function checkEntries(
  file: DataFile,
  key: string,
  entries: readonly Entry[],
  { registry, sources }: Known,
  taken?: Map<string, number>,
): void {
  checkIds(file, key, entries, taken);
  for (const [i, entry] of entries.entries()) {
    for (const [j, id] of entry.sources.entries()) {
      if (sources.has(id)) continue;
      const place = file.yaml.placeOf([key, i, 'sources', j]);
      file.findings.error('unknown-source', place, unknownSource(id, sources));
    }
    if (!entry.sources.length)
      file.findings.warn('uncited', file.yaml.placeOf([key, i]), {
        da: `Posten \`${entry.id}\` har ingen kilde. Angiv en: \`sources: [S13]\`.`,
        en: `Entry \`${entry.id}\` has no source. Name one: \`sources: [S13]\`.`,
      });
    checkLink(file, [key, i, 'link'], entry.link, registry);
  }
}

/** A link has to lead somewhere in both languages; what both lack is told once. */
function checkLink(file: DataFile, path: Path, link: string | undefined, registry: Registry): void {
  if (!link) return;
  const faults = locales.map(locale => findTarget(registry, link, locale));
  const fault = faults.find(found => found && 'fault' in found);
  if (fault && 'fault' in fault) file.findings.error('dead-link', file.yaml.placeOf(path), fault.fault);
}

const danishNames = {
  scope: 'område',
  lane: 'bane',
  map: 'kort',
  country: 'land',
  node: 'knude',
} as const;

function checkKnown(
  file: DataFile,
  path: Path,
  what: keyof typeof danishNames,
  id: string,
  known: readonly string[],
): void {
  if (known.includes(id)) return;
  const near = quoted(nearest(id, known));
  const remedy: Localized = near
    ? { da: `Nærmest: ${near}.`, en: `Nearest: ${near}.` }
    : { da: `Mulige er ${quoted(known) || 'ingen'}.`, en: `Expected one of ${quoted(known) || 'none'}.` };
  file.findings.error(`unknown-${what}`, file.yaml.placeOf(path), {
    da: `Ukendt ${danishNames[what]} \`${id}\`. ${remedy.da}`,
    en: `Unknown ${what} \`${id}\`. ${remedy.en}`,
  });
}

function checkPlace(file: DataFile<'places'>, i: number): void {
  const { map, position, precision } = file.yaml.value.places[i]!;
  const at = (key: string) => file.yaml.placeOf(['places', i, key]);
  if (Boolean(position) !== Boolean(precision))
    file.findings.error('position', at(position ? 'position' : 'precision'), {
      da: 'Uventet `position` uden `precision` eller omvendt. Skriv begge eller ingen af dem.',
      en: 'Unexpected `position` without `precision`, or the other way round. Write both or neither.',
    });
  if (map === offMap) return;
  const country = countryOf(map);
  if (!country) {
    checkKnown(file, ['places', i, 'map'], 'map', map, [offMap, ...countries().map(countryId)]);
  } else if (position && !isOnMap(country, position)) {
    file.findings.error('position', at('position'), {
      da: `Uventet position ${position.join(', ')}: den ligger uden for kortet \`${map}\`. Skriv breddegrad, så længdegrad; eller \`map: ${offMap}\`.`,
      en: `Unexpected position ${position.join(', ')}: it lies off the map \`${map}\`. Write latitude, then longitude; or \`map: ${offMap}\`.`,
    });
  }
}

/** A period that is over before it begins; of dates of unlike precision the shared part is compared. */
function checkPeriod(file: DataFile, path: Path, from: string, to: string | undefined, key = 'to'): void {
  if (!to || to >= from.slice(0, to.length)) return;
  file.findings.error('period', file.yaml.placeOf([...path, key]), {
    da: `Uventet dato \`${to}\` i \`${key}\`, før \`${from}\` i \`from\`. Ret en af dem.`,
    en: `Unexpected date \`${to}\` of \`${key}\`, before \`${from}\` of \`from\`. Correct one of them.`,
  });
}

function checkCommanders(file: DataFile<'commanders'>, known: Known): void {
  const { highlight, commanders } = file.yaml.value;
  checkEntries(file, 'commanders', commanders, known);
  for (const [i, { from, to, lastSeen }] of commanders.entries()) {
    checkPeriod(file, ['commanders', i], from, to);
    checkPeriod(file, ['commanders', i], from, lastSeen, 'lastSeen');
    if (to && lastSeen)
      file.findings.error('period', file.yaml.placeOf(['commanders', i, 'lastSeen']), {
        da: 'Uventet `lastSeen` sammen med `to`: kun den ene skal stå her. Fjern den anden.',
        en: 'Unexpected `lastSeen` beside `to`, expected one of them. Remove the other.',
      });
  }
  const codes = [...new Set(commanders.map(({ countryCode }) => countryCode))];
  if (highlight) checkKnown(file, ['highlight'], 'country', highlight, codes);
}

function checkDiagrams(file: DataFile<'diagrams'>, { registry }: Known): void {
  const { diagrams } = file.yaml.value;
  checkIds(file, 'diagrams', diagrams);
  for (const [i, { nodes, edges }] of diagrams.entries()) {
    const taken = new Set<string>();
    for (const [j, { id, term }] of nodes.entries()) {
      const place = file.yaml.placeOf(['diagrams', i, 'nodes', j, 'id']);
      if (taken.has(id))
        file.findings.error('entry-id', place, {
          da: `Uventet id \`${id}\`, som en anden knude har. Vælg et andet.`,
          en: `Unexpected second id \`${id}\` of a node. Choose another.`,
        });
      taken.add(id);
      if (!term || registry.get('term', term) || registry.isUnread('term', term)) continue;
      const suggestion = registry.suggestion(term, ['term']);
      file.findings.error('dead-link', file.yaml.placeOf(['diagrams', i, 'nodes', j, 'term']), {
        da: `Ukendt begreb \`${term}\`. ${suggestion.da}`,
        en: `Unknown term \`${term}\`. ${suggestion.en}`,
      });
    }
    for (const [j, edge] of edges.entries()) {
      for (const end of ['from', 'to'] as const)
        checkKnown(file, ['diagrams', i, 'edges', j, end], 'node', edge[end], idsOf(nodes));
    }
  }
}
