/**
 * Ties: straight, wider when stronger; one path a look. Where a few are looked at, likely ones are dashed;
 * on the whole map a thousand dashes would be noise, so there they are thinner and paler instead.
 */
import type { Camera } from './camera.ts';
import type { Pen } from './pen.ts';
import type { TieBatch } from './tie-batches.ts';

const DASH = [3, 3] as const;
/** Likely ties are drawn this much thinner. */
const LIKELY_WIDTH = 0.75;
/** And, where they are not dashed, this much paler. */
const LIKELY_SHARE = 0.72;
/** Widths follow the zoom this far, so that lines stay lines. */
const THINNEST_SCALE = 0.55;
const WIDEST_SCALE = 1.25;

/** Paints batches in their order, at the context's alpha; the context is in layout units. */
export function drawTies(
  context: Pen,
  batches: readonly TieBatch[],
  camera: Camera,
  colourOf: (hue: number | null) => string,
  likelyAs: 'dashed' | 'paler',
): void {
  const scale = Math.min(WIDEST_SCALE, Math.max(THINNEST_SCALE, Math.sqrt(camera.k))) / camera.k;
  const alpha = context.globalAlpha;
  context.lineCap = 'butt';
  for (const { hue, width, likely, segments } of batches) {
    context.strokeStyle = colourOf(hue);
    context.lineWidth = width * scale * (likely ? LIKELY_WIDTH : 1);
    const isDashed = likely && likelyAs === 'dashed';
    context.globalAlpha = likely && !isDashed ? alpha * LIKELY_SHARE : alpha;
    context.setLineDash(isDashed ? [DASH[0] / camera.k, DASH[1] / camera.k] : []);
    context.beginPath();
    for (let at = 0; at < segments.length; at += 4) {
      context.moveTo(segments[at] ?? 0, segments[at + 1] ?? 0);
      context.lineTo(segments[at + 2] ?? 0, segments[at + 3] ?? 0);
    }
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = alpha;
}
