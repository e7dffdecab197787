import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from './site-file';

/** A request that is being answered, and the site it is answered from. */
export interface Exchange {
  site: Site;
  request: IncomingMessage;
  response: ServerResponse;
}
