/** The part of Citation.js that the tests use; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options?: { forceType?: string });
    data: Record<string, unknown>[];
  }
}

declare module '@citation-js/plugin-bibtex';
