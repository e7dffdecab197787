import { createHash } from 'node:crypto';
import { proseForm } from '../../text/prose-form';

/** Fingerprint of a plain text: the same for texts that differ in setting alone. 16 hexadecimal digits. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(proseForm(text)).digest('hex').slice(0, 16);
}
