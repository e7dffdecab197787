import { fileAddress, type PackFile, revisionOf } from '@/lib/offline/pack';
import { isLasting } from '@/lib/offline/request-path';
import { base } from '../site';
import { limited } from './limited';
import { SaveError } from './save-error';

const tries = 2;

/** Of how a response came over the network, which the copy does not. */
const transferHeaders = ['content-encoding', 'content-length', 'transfer-encoding', 'vary', 'connection'];

/**
 * Fetches a file of a pack and checks it against the hash in the list.
 * @throws {SaveError} `network`, when it cannot be had or is not what the list names: a torn file, another release
 */
export async function fetchFile(file: PackFile, signal: AbortSignal): Promise<Response> {
  const [path, revision] = file;
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(fileAddress(base, file), {
        // what keeps its name comes from the network itself, past the service worker and its saved copies
        cache: attempt === 1 && isLasting(path) ? 'default' : 'no-store',
        signal: limited(signal),
      });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if ((await revisionOf(bytes)) !== revision) throw new Error(`${path} is not what the list names`);
      const headers = new Headers(response.headers);
      for (const name of transferHeaders) headers.delete(name);
      return new Response(bytes, { headers });
    } catch (cause) {
      signal.throwIfAborted();
      if (attempt >= tries) throw new SaveError('network', { cause });
    }
  }
}
