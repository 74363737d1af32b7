/** A whole sheet: the map, its title above and its key below, drawn with one pen whatever it writes to. */
import { paintMap } from '../painter.ts';
import type { Pen } from '../pen.ts';
import type { Picture } from './picture.ts';

export interface SheetWords {
  title: string;
  /** What is drawn, and up to when. */
  subtitle: string;
}

const LEFT = 36;
const BASELINE = { title: 46, subtitle: 68 } as const;
const GAP = 22;
const AFTER_MARK = 8;
const TURN = 2 * Math.PI;

/** Draws everything; the sheet's own colour lies under it, put there by who owns the paper. */
export function drawSheet(pen: Pen, picture: Picture, words: SheetWords): void {
  const { view } = picture;
  const { theme } = view;
  paintMap(pen, view);
  const write = (text: string, font: string, colour: string, x: number, y: number): void => {
    pen.font = `${font} ${theme.font}`;
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  };
  pen.globalAlpha = 1;
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'left';
  write(words.title, '620 22px', theme.ink, LEFT, BASELINE.title);
  write(words.subtitle, '400 13px', theme.quietInk, LEFT, BASELINE.subtitle);
  drawKey(pen, picture, write);
}

type Write = (text: string, font: string, colour: string, x: number, y: number) => void;

/** Every encoding in one line, as the legend of the screen says it. */
function drawKey(pen: Pen, { view, reading }: Picture, write: Write): void {
  const { theme, measure, size } = view;
  const y = size.height - 34;
  let x = LEFT;
  const item = (width: number, label: string, mark: (left: number) => void): void => {
    mark(x);
    write(label, '400 12px', theme.quietInk, x + width + AFTER_MARK, y + 4);
    x += width + AFTER_MARK + measure(label, 'small-count') + GAP;
  };
  const dot = (at: number, radius: number, colour: string): void => {
    pen.beginPath();
    pen.arc(at, y, radius, 0, TURN);
    pen.fillStyle = colour;
    pen.fill();
  };
  const ring = (at: number, radius: number, colour: string): void => {
    pen.beginPath();
    pen.arc(at, y, radius, 0, TURN);
    pen.strokeStyle = colour;
    pen.lineWidth = 1.5;
    pen.stroke();
  };
  pen.setLineDash([]);
  item(34, 'Person, larger with reach', (left) => {
    dot(left + 3, 2.5, theme.quietInk);
    dot(left + 12, 4.5, theme.quietInk);
    dot(left + 26, 7, theme.quietInk);
  });
  if (reading.ringed.length > 0) {
    item(16, 'Bridge between groups', (left) => {
      dot(left + 8, 4.5, theme.quietInk);
      ring(left + 8, 7.5, theme.ink);
    });
  }
  item(24, 'Tie, wider when stronger', (left) => {
    for (const [width, up] of [
      [1, -4],
      [3, 3],
    ] as const) {
      pen.beginPath();
      pen.moveTo(left, y + up);
      pen.lineTo(left + 24, y + up);
      pen.strokeStyle = theme.quietInk;
      pen.lineWidth = width;
      pen.stroke();
    }
  });
  if (view.scene.ties.some(({ likely }) => likely)) {
    item(24, 'Likely tie', (left) => {
      pen.beginPath();
      pen.moveTo(left, y);
      pen.lineTo(left + 24, y);
      pen.setLineDash([3, 3]);
      pen.strokeStyle = theme.quietInk;
      pen.lineWidth = 1.5;
      pen.stroke();
      pen.setLineDash([]);
    });
  }
  // Groups bear their names on the map; what another layer colours is said here.
  if (reading.layer.tintsAreas) return;
  for (const { label, look, people } of reading.entries) {
    if (people === 0 || x > size.width - 120) continue;
    const colour = theme.dot[look.paint] ?? theme.quietInk;
    item(10, label, (left) => {
      if (look.isHollow) ring(left + 5, 4, colour);
      else dot(left + 5, 4.5, colour);
      if (look.isRinged) ring(left + 5, 7, theme.ink);
    });
  }
}
