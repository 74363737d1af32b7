/** One number that shapes a result: default, allowed range and the reason for it. */
export interface Setting {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly why: string;
}

/** A setting. @param why one sentence: what the number means and why it is not another. */
export function setting(value: number, min: number, max: number, why: string): Setting {
  return { value, min, max, why };
}
