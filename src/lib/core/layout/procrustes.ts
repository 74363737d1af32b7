/**
 * How must a drawing be turned, mirrored and shifted so that its points lie as near as can be to where they
 * lay in another? Two drawings of one network then differ by what was drawn anew, not by which way is up.
 *
 * Method: orthogonal Procrustes in the plane without scale. With both sets centred (weighted means), the turn
 * by θ = atan2(Σ w (p × q), Σ w (p · q)) is the best of all turns, and leaves hypot(both sums) of agreement;
 * the same is tried with p mirrored, and the better of the two kept. Source: Schönemann 1966, Umeyama 1991,
 * whose singular values have this closed form in two dimensions. Cost: O(n).
 */
export interface Pair {
  /** Where the point stands, and where it stood. */
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** How much it counts, > 0. */
  weight: number;
}

/** x′ = a·x + b·y + shiftX, y′ = c·x + d·y + shiftY; distances stay as they are. */
export interface Turn {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

/** The turn that brings `from` nearest to `to` by weighted squared distance; null without any pair. */
export function bestTurn(pairs: readonly Pair[]): Turn | null {
  let weight = 0;
  const here = { x: 0, y: 0 };
  const there = { x: 0, y: 0 };
  for (const pair of pairs) {
    weight += pair.weight;
    here.x += pair.weight * pair.from.x;
    here.y += pair.weight * pair.from.y;
    there.x += pair.weight * pair.to.x;
    there.y += pair.weight * pair.to.y;
  }
  if (weight <= 0) return null;
  for (const middle of [here, there]) {
    middle.x /= weight;
    middle.y /= weight;
  }
  // Sums of w·p·q by axis: of these both the turn and the mirrored turn are made.
  let xx = 0;
  let xy = 0;
  let yx = 0;
  let yy = 0;
  for (const pair of pairs) {
    const [px, py] = [pair.from.x - here.x, pair.from.y - here.y];
    const [qx, qy] = [pair.to.x - there.x, pair.to.y - there.y];
    xx += pair.weight * px * qx;
    xy += pair.weight * px * qy;
    yx += pair.weight * py * qx;
    yy += pair.weight * py * qy;
  }
  const isMirrored = Math.hypot(yy - xx, xy + yx) > Math.hypot(xx + yy, xy - yx);
  const side = isMirrored ? -1 : 1;
  const angle = Math.atan2(side * xy - yx, side * xx + yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [a, b, c, d] = [side * cos, -sin, side * sin, cos];
  return {
    ...{ a, b, c, d },
    shiftX: there.x - a * here.x - b * here.y,
    shiftY: there.y - c * here.x - d * here.y,
  };
}

/** A point after a turn. */
export function turned({ x, y }: { x: number; y: number }, by: Turn): { x: number; y: number } {
  return { x: by.a * x + by.b * y + by.shiftX, y: by.c * x + by.d * y + by.shiftY };
}
