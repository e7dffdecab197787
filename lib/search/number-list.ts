/** A growing list of numbers of one type: four bytes each, where an array takes eight and copies itself to grow. */
export class NumberList<T extends Uint32Array | Float32Array> {
  private numbers: T;
  private size = 0;

  /**
   * @param Type `Uint32Array` or `Float32Array`
   * @param numbers the first ones; not copied, and not changed
   */
  constructor(
    private readonly Type: new (length: number) => T,
    numbers: T = new Type(0),
  ) {
    this.numbers = numbers;
    this.size = numbers.length;
  }

  get length(): number {
    return this.size;
  }

  push(value: number): void {
    this.reserve(1);
    this.numbers[this.size++] = value;
  }

  append(values: Uint32Array | Float32Array): void {
    this.reserve(values.length);
    this.numbers.set(values, this.size);
    this.size += values.length;
  }

  at(index: number): number {
    return this.numbers[index]!;
  }

  /** The numbers from `start` to before `end`, as they stand: no copy. */
  slice(start = 0, end = this.size): T {
    return this.numbers.subarray(start, end) as T;
  }

  private reserve(more: number): void {
    if (this.size + more <= this.numbers.length) return;
    const grown = new this.Type(Math.max(1024, this.size + more, Math.ceil(this.numbers.length * 1.5)));
    grown.set(this.slice());
    this.numbers = grown;
  }
}
