/** What stands where a writer has words to fill in; the check finds it (rule `placeholder`). */
export const placeholder = 'TODO:';

/** Says what belongs in a place. @example toFill('Title') // => 'TODO: Title' */
export function toFill(what: string): string {
  return `${placeholder} ${what}`;
}
