import { workerPath } from '@/lib/offline/pack';
import { base } from '../site';
import { SaveError } from './save-error';

/** How long a worker may take to be at work. */
const limitMs = 20_000;

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

/** The part of Trusted Types that is needed here; not in TypeScript's DOM types, nor in every browser. */
interface Factory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

/** The site's one policy lets one address through: that of the service worker. */
function trustedWorker(): string {
  const rules: ScriptPolicy = { createScriptURL: () => base + workerPath };
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  policy ??= trustedTypes?.createPolicy('sidestykke', rules) ?? rules;
  return policy.createScriptURL('');
}

/**
 * Registers the service worker and waits until it is at work; at once where it is already.
 * @throws {SaveError} `denied`, when the browser does not let it, `network`, when it cannot be had
 */
export async function startWorker(): Promise<void> {
  try {
    await navigator.serviceWorker.register(trustedWorker(), { scope: `${base}/`, updateViaCache: 'none' });
  } catch (cause) {
    const isDenied = cause instanceof DOMException && cause.name !== 'AbortError';
    throw new SaveError(isDenied ? 'denied' : 'network', { cause });
  }
  await Promise.race([
    navigator.serviceWorker.ready,
    new Promise((_resolve, reject) => setTimeout(() => reject(new SaveError('network')), limitMs)),
  ]);
}

/** Takes the service worker off; open pages keep it until they are left. */
export async function stopWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
  if (registration && new URL(registration.scope).pathname === `${base}/`) await registration.unregister();
}
