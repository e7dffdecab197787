/** Writes the numbers and strings of a search file one after another. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  /** An unsigned integer below 2^53, seven bits a byte, low bits first (LEB128). */
  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A well-formed string: its length in bytes, then UTF-8. */
  string(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.byte(byte);
  }

  private byte(value: number): void {
    if (this.length === this.bytes.length) {
      const grown = new Uint8Array(this.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes[this.length++] = value;
  }

  get size(): number {
    return this.length;
  }

  result(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what a ByteWriter wrote. @throws {RangeError} at the end of the bytes */
export class ByteReader {
  private offset = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get done(): boolean {
    return this.offset >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.offset++];
      if (byte === undefined) throw new RangeError('search file ends too early');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }

  string(): string {
    const length = this.number();
    const end = this.offset + length;
    if (end > this.bytes.length) throw new RangeError('search file ends too early');
    const value = new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytes.subarray(this.offset, end));
    this.offset = end;
    return value;
  }
}
