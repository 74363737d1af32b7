/** The token of a group's hue: 0–9 by size, anything else (small groups, no group) is grey. */
export function hueToken(hue: number | null): string {
  return hue !== null && hue >= 0 && hue <= 9 ? `var(--hue-${hue})` : 'var(--hue-grey)';
}
