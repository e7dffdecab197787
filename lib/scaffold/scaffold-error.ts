/** Why a page was not made or renamed: what was asked cannot be done, and nothing was changed. */
export class ScaffoldError extends Error {
  readonly code = 'SCAFFOLD';

  constructor(message: string) {
    super(message);
    this.name = 'ScaffoldError';
  }
}
