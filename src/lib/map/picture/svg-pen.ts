/**
 * A pen that writes SVG: the map's own painter draws with it as on a canvas, so a file shows what the
 * screen shows. Shapes are gathered under one look until the look changes. Coordinates keep two decimals,
 * a hundredth of a pixel. What is wholly transparent is left out, so nothing lies hidden in the file.
 * Only scaling and shifting transforms are understood; the map uses no others.
 */
import { xmlText } from '#core/exports/xml-text.ts';
import type { Pen, Ruler } from '../pen.ts';

interface Halo {
  text: string;
  x: number;
  y: number;
  colour: string;
  width: number;
}

export class SvgPen implements Pen {
  fillStyle: string | CanvasGradient | CanvasPattern = '#000';
  strokeStyle: string | CanvasGradient | CanvasPattern = '#000';
  font = '400 12px sans-serif';
  globalAlpha = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineWidth = 1;
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  readonly #shapes: ReadonlyMap<Path2D, PathData>;
  readonly #ruler: Ruler;
  readonly #elements: string[] = [];
  #data: string[] = [];
  #dash: number[] = [];
  #scale = 1;
  #shiftX = 0;
  #shiftY = 0;
  #halo: Halo | null = null;

  /** `shapes`: how each ready-made path is written. `ruler` measures texts in the map's own face. */
  constructor(shapes: ReadonlyMap<Path2D, PathData>, ruler: Ruler) {
    this.#shapes = shapes;
    this.#ruler = ruler;
  }

  /** Everything drawn so far, an element a line. */
  get elements(): readonly string[] {
    return this.#elements;
  }

  /** A file begins blank. */
  clearRect(): void {
    this.#elements.length = 0;
  }

  setTransform(...values: unknown[]): void {
    const [scale = 1, , , , x = 0, y = 0] = values.map(Number);
    this.#scale = scale;
    this.#shiftX = x;
    this.#shiftY = y;
  }

  setLineDash(segments: Iterable<number>): void {
    this.#dash = [...segments];
  }

  beginPath(): void {
    this.#data = [];
  }

  moveTo(x: number, y: number): void {
    this.#data.push(`M${this.#x(x)} ${this.#y(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#data.push(`L${this.#x(x)} ${this.#y(y)}`);
  }

  /** Whole circles are all the map draws. */
  arc(x: number, y: number, radius: number): void {
    const r = rounded(radius * this.#scale);
    const across = rounded(2 * radius * this.#scale);
    this.#data.push(
      `M${this.#x(x - radius)} ${this.#y(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0`,
    );
  }

  fill(path?: Path2D | CanvasFillRule): void {
    if (typeof this.fillStyle !== 'string') return;
    this.#shape(path, `fill="${xmlText(this.fillStyle)}"`);
  }

  stroke(path?: Path2D | CanvasFillRule): void {
    if (typeof this.strokeStyle !== 'string') return;
    const dash = this.#dash.map((length) => rounded(length * this.#scale)).join(' ');
    this.#shape(
      path,
      `fill="none" stroke="${xmlText(this.strokeStyle)}" stroke-width="${rounded(this.lineWidth * this.#scale)}"${
        dash === '' ? '' : ` stroke-dasharray="${dash}"`
      }`,
    );
  }

  /** The halo of the text that is filled next at the same place. */
  strokeText(text: string, x: number, y: number): void {
    if (typeof this.strokeStyle !== 'string') return;
    this.#halo = { text, x, y, colour: this.strokeStyle, width: this.lineWidth };
  }

  fillText(text: string, x: number, y: number): void {
    const halo = this.#halo;
    this.#halo = null;
    if (text === '' || this.globalAlpha === 0 || typeof this.fillStyle !== 'string') return;
    const hasHalo = halo?.text === text && halo.x === x && halo.y === y;
    const around = hasHalo
      ? ` stroke="${xmlText(halo.colour)}" stroke-width="${halo.width}" stroke-linejoin="round" paint-order="stroke"`
      : '';
    const [weight = '400', size = '12px', ...family] = this.font.split(' ');
    // SVG readers differ on baselines; a third of the size below the middle is where the feet stand.
    const feet = this.textBaseline === 'middle' ? y + Number.parseFloat(size) * 0.35 : y;
    // Names keep their room where the reader's machine lacks the face.
    this.#ruler.font = this.font;
    const length = rounded(this.#ruler.measureText(text).width);
    this.#elements.push(
      `<text textLength="${length}" lengthAdjust="spacingAndGlyphs" x="${this.#x(x)}" y="${this.#y(feet)}" font-family="${xmlText(family.join(' '))}" font-size="${Number.parseFloat(size)}" font-weight="${weight}" fill="${xmlText(this.fillStyle)}"${around}${this.#opacity()}>${xmlText(text)}</text>`,
    );
  }

  #shape(path: Path2D | CanvasFillRule | undefined, look: string): void {
    const isReady = path !== undefined && typeof path !== 'string';
    const data = isReady ? this.#readyMade(path) : this.#data.join('');
    if (data === '' || this.globalAlpha === 0) return;
    this.#elements.push(`<path d="${data}" ${look}${this.#opacity()}/>`);
  }

  #readyMade(path: Path2D): string {
    const steps = this.#shapes.get(path) ?? [];
    return steps
      .map(({ letter, at }) => {
        const numbers = at.map((value, place) =>
          place % 2 === 0 ? this.#x(value) : this.#y(value),
        );
        return `${letter}${numbers.join(' ')}`;
      })
      .join('');
  }

  #opacity(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${rounded(this.globalAlpha)}"`;
  }

  #x(x: number): number {
    return rounded(x * this.#scale + this.#shiftX);
  }

  #y(y: number): number {
    return rounded(y * this.#scale + this.#shiftY);
  }
}

/** A path as SVG writes it, in the units of who drew it. */
export type PathData = readonly { letter: 'M' | 'Q' | 'Z'; at: readonly number[] }[];

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
