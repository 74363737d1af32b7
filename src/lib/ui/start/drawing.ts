/**
 * A still picture of a network, in pixels of its own box: what `edison-drawing.json` holds. Each layer of
 * a group is one SVG path, so that a thousand people cost thirty elements.
 */
export interface Drawing {
  width: number;
  height: number;
  groups: {
    /** 0–9 of the group hues; 10 is grey. */
    hue: number;
    outline: string;
    ties: string;
    people: string;
  }[];
  /** Ties between groups, the thin and the thick ones. */
  between: { thin: string; thick: string };
}
