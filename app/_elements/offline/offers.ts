import type { Locale } from '@/lib/i18n/locales';
import { listPath, type Offers, offersPath, type PackList, revisionOf } from '@/lib/offline/pack';
import { base } from '../site';
import { limited } from './limited';

/** What the site offers now. @throws when it cannot be had */
export async function fetchOffers(signal?: AbortSignal): Promise<Offers> {
  const response = await fetch(base + offersPath, { cache: 'no-store', signal: limited(signal) });
  if (!response.ok) throw new Error(`${offersPath} answered ${response.status}`);
  return (await response.json()) as Offers;
}

/** The list of an offered pack. @throws when it cannot be had or is not what its name says */
export async function fetchList(locale: Locale, version: string, signal?: AbortSignal): Promise<PackList> {
  const path = listPath(locale, version);
  const response = await fetch(base + path, { signal: limited(signal) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await revisionOf(bytes)) !== version) throw new Error(`${path} is not what its name says`);
  return JSON.parse(new TextDecoder().decode(bytes)) as PackList;
}
