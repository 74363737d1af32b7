/** A sheet as a file: SVG of the painter's own strokes, or PNG at print size. */
import { xmlText } from '#core/exports/xml-text.ts';
import { traceArea } from '../draw-areas.ts';
import { drawSheet, type SheetWords } from './draw-sheet.ts';
import { SHEET, SHEET_MM, type Picture } from './picture.ts';
import { SvgPen, type PathData } from './svg-pen.ts';

/** 300 dots an inch on A4: a sheet's CSS pixels are 96 an inch. */
const PRINT_RATIO = 300 / 96;

/** A whole SVG document, A4 across. It holds no more than can be seen. */
export function asSvg(picture: Picture, words: SheetWords): string {
  const { scene, paths, theme } = picture.view;
  const shapes = new Map<Path2D, PathData>();
  scene.areas.forEach((area, at) => {
    const path = paths[at];
    if (path)
      shapes.set(
        path,
        traced((tracer) => traceArea(area, tracer)),
      );
  });
  const ruler = new OffscreenCanvas(1, 1).getContext('2d');
  if (!ruler) throw new Error('This browser cannot measure texts.');
  const pen = new SvgPen(shapes, ruler);
  drawSheet(pen, picture, words);
  const { width, height } = SHEET;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHEET_MM.width}mm" height="${SHEET_MM.height}mm" viewBox="0 0 ${width} ${height}">`,
    `<title>${xmlText(words.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${xmlText(theme.canvas)}"/>`,
    ...pen.elements,
    '</svg>',
    '',
  ].join('\n');
}

/** The same as PNG, 3508 × 2480 dots; null where the browser will not draw so large. */
export async function asPng(picture: Picture, words: SheetWords): Promise<Blob | null> {
  const canvas = new OffscreenCanvas(
    Math.round(SHEET.width * PRINT_RATIO),
    Math.round(SHEET.height * PRINT_RATIO),
  );
  const context = canvas.getContext('2d');
  if (!context) return null;
  drawSheet(context, { ...picture, view: { ...picture.view, pixelRatio: PRINT_RATIO } }, words);
  // Under all that was drawn: the painter clears its canvas first.
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = picture.view.theme.canvas;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

function traced(trace: (tracer: Parameters<typeof traceArea>[1]) => void): PathData {
  const data: { letter: 'M' | 'Q' | 'Z'; at: number[] }[] = [];
  trace({
    moveTo: (x, y) => data.push({ letter: 'M', at: [x, y] }),
    quadraticCurveTo: (byX, byY, x, y) => data.push({ letter: 'Q', at: [byX, byY, x, y] }),
    closePath: () => data.push({ letter: 'Z', at: [] }),
  });
  return data;
}
