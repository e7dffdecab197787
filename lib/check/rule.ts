import type { Finding, Place } from '../content/finding';
import type { ContentParts } from '../content/parts';
import type { Draft, DraftText } from '../content/read';
import type { Localized } from '../i18n/locales';
import type { Prose } from './prose';

/** A text of a page with its prose. */
export interface CheckedText {
  draft: Draft;
  text: DraftText;
  prose: readonly Prose[];
}

/** A value of a YAML file that stands in both languages. */
export interface BilingualValue {
  /** The file, as findings show it. */
  path: string;
  /** Id of the entry it belongs to, or its keys: `lead`. */
  entry: string;
  /** Where the entry begins. */
  place: Place;
  prose: Localized<Prose>;
}

/** What rules look at. */
export interface Checked {
  parts: ContentParts;
  texts: readonly CheckedText[];
  values: readonly BilingualValue[];
  /** Today, ISO; given, so that a check can be repeated. */
  today: string;
}

/** What a rule finds; the id is added, and the rule's severity unless the finding has its own. */
export interface RuleFinding {
  path: string;
  place: Place | undefined;
  /** In the writer's language: what was unexpected and expected, then what to do. */
  message: Localized;
  severity?: Finding['severity'];
  /** What it is about, as written: by this one finding can be allowed. */
  text?: string;
}

/** A rule of the content check. */
export interface Rule {
  /** Stable name; docs/rules.md tells of it under that heading. */
  id: string;
  severity: Finding['severity'];
  /** @throws {RuleSkipped} where the rule cannot run here */
  check(checked: Checked): RuleFinding[] | Promise<RuleFinding[]>;
}

/** Thrown by a rule that cannot run here; nothing is wrong with the content. */
export class RuleSkipped extends Error {
  readonly code = 'RULE_SKIPPED';

  constructor(
    readonly reason: Localized,
    options?: ErrorOptions,
  ) {
    super(reason.en, options);
    this.name = 'RuleSkipped';
  }
}
