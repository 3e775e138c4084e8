import { recordLength } from "./classes.js";
import type { Triples } from "./triples.js";

/** Collects solutions as records in their canonical form, in memory that grows with their number. */
export class Records {
  private bytes = new Int8Array(64 * recordLength);
  private length = 0;

  constructor(
    private readonly triples: Triples,
    /** Whether the negative of each solution is added as well, so that one of the two is to be left out. */
    private readonly withNegatives: boolean,
  ) {}

  /** Adds the solution or its negative, whichever comes first in lexicographic order, as the order of ids is. */
  add(Q: number, u: number, d: number, L: number, e: number, nu: number): void {
    const { conjugates } = this.triples;
    const behind = (id: number): number => id - (conjugates[id] ?? 0);
    const order = behind(Q) || behind(u) || behind(d) || behind(L) || behind(e) || behind(nu);
    if (order > 0 && this.withNegatives) return;
    if (this.length === this.bytes.length) this.grow();
    const negative = order > 0;
    this.addTriple(Q, negative);
    this.addTriple(u, negative);
    this.addTriple(d, negative);
    this.addTriple(L, negative);
    this.addTriple(e, negative);
    this.addTriple(nu, negative);
  }

  all(): Int8Array {
    return this.bytes.slice(0, this.length);
  }

  private addTriple(id: number, negative: boolean): void {
    const { charges, conjugates } = this.triples;
    const triple = charges[negative ? (conjugates[id] ?? 0) : id];
    if (triple === undefined) return;
    this.bytes[this.length] = triple[0];
    this.bytes[this.length + 1] = triple[1];
    this.bytes[this.length + 2] = triple[2];
    this.length += 3;
  }

  private grow(): void {
    const longer = new Int8Array(2 * this.bytes.length);
    longer.set(this.bytes);
    this.bytes = longer;
  }
}
