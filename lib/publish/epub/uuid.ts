import { createHash } from 'node:crypto';

/** The namespace of names that are addresses (RFC 9562, section 6.6). */
const addresses = '6ba7b8119dad11d180b400c04fd430c8';

/**
 * The UUID that stands for an address, version 5: the same for the same address, always (RFC 9562, section 5.5).
 * @example uuidOf('https://example.org/') // => '527dda32-a0de-5105-a042-cb475b5f7d11'
 */
export function uuidOf(address: string): string {
  const hash = createHash('sha1').update(Buffer.from(addresses, 'hex')).update(address).digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
