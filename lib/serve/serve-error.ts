/** The site cannot be served; the message says why and what to do. `code` is the system's, such as `EADDRINUSE`. */
export class ServeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ServeError';
  }
}

/** Turns the system's error on listening into one that says what to do. @returns other errors as they are */
export function toServeError(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = explain(code, host, port);
  return message ? new ServeError(code, message, { cause: error }) : error;
}

function explain(code: string, host: string, port: number): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port < 65_535 ? port + 1 : port - 1}`;
    case 'EACCES':
      return `Port ${port} is not open to this user. Choose one above 1023: npm start -- --port 3000`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `Host \`${host}\` is not an address of this machine. Leave it out, or choose another: npm start -- --host 127.0.0.1`;
    default:
      return undefined;
  }
}
