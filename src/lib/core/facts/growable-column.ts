/** A typed array that grows while it is written and ends at its exact length. */
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

const START_CAPACITY = 256;

export class GrowableColumn<A extends NumberArray> {
  readonly #make: (length: number) => A;
  #values: A;
  #length = 0;

  /** `make` allocates the array: `(n) => new Uint32Array(n)`. */
  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#values = make(START_CAPACITY);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.#resize(this.#values.length * 2);
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The values written, in an array of exactly their number. */
  finish(): A {
    if (this.#length !== this.#values.length) this.#resize(this.#length);
    return this.#values;
  }

  #resize(capacity: number): void {
    const next = this.#make(capacity);
    next.set(this.#values.subarray(0, this.#length));
    this.#values = next;
  }
}

export const uint8 = (): GrowableColumn<Uint8Array> =>
  new GrowableColumn<Uint8Array>((length) => new Uint8Array(length));
export const uint16 = (): GrowableColumn<Uint16Array> =>
  new GrowableColumn<Uint16Array>((length) => new Uint16Array(length));
export const uint32 = (): GrowableColumn<Uint32Array> =>
  new GrowableColumn<Uint32Array>((length) => new Uint32Array(length));
export const float32 = (): GrowableColumn<Float32Array> =>
  new GrowableColumn<Float32Array>((length) => new Float32Array(length));
export const float64 = (): GrowableColumn<Float64Array> =>
  new GrowableColumn<Float64Array>((length) => new Float64Array(length));
