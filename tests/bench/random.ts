/** Numbers that are the same on every run. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
    // neighbouring seeds begin with neighbouring numbers
    for (let n = 0; n < 4; n++) this.next();
  }

  /** From 0 to below 1. A linear congruential generator. Source: Numerical Recipes, "quick and dirty" generators. */
  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something happens that has this chance. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A day of these years, ISO. */
  day(from: number, to: number): string {
    const [month, day] = [this.between(1, 12), this.between(1, 28)].map(n => String(n).padStart(2, '0'));
    return `${this.between(from, to)}-${month}-${day}`;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** A place in a list of `length` of which the first are taken far more often, as words are in a language (Zipf). */
  rank(length: number): number {
    return Math.min(length - 1, Math.floor((length + 1) ** this.next()) - 1);
  }
}
