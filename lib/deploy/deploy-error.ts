/** No configuration can be written; the message says why and what to do. */
export class DeployError extends Error {
  constructor(
    readonly code: 'NO_SITE' | 'UNSAFE_VALUE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DeployError';
  }
}
