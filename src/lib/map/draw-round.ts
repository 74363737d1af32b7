/**
 * Drawing round people on the map: a box with Shift held, or a lasso while one is asked for. In CSS pixels of
 * the element.
 */
import { boxOutline, isMeant, lassoTo, type Point } from './outline.ts';

export interface RoundHandlers {
  /** Whether a drag draws a lasso now, without Shift. */
  isLassoAsked: () => boolean;
  /** The outline so far; null when it is done or given up. */
  onOutline: (outline: readonly number[] | null) => void;
  onDone: (outline: readonly number[]) => void;
}

/** One drag: where it began, and the outline to where it is now. */
interface Drag {
  pointer: number;
  from: Point;
  isBox: boolean;
  outline: readonly number[];
}

/** Listens on `element` until the returned function is called. */
export function attachDrawRound(
  element: HTMLElement,
  { isLassoAsked, onOutline, onDone }: RoundHandlers,
): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  let drag: Drag | null = null;
  let hasDrawn = false;

  const giveUp = () => {
    drag = null;
    onOutline(null);
  };
  const point = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  element.addEventListener(
    'pointerdown',
    (event) => {
      hasDrawn = false;
      // A second finger pinches: the first was no drawing.
      if (drag) return giveUp();
      if (event.button !== 0 || !event.isPrimary || !(event.shiftKey || isLassoAsked())) return;
      const from = point(event);
      drag = { pointer: event.pointerId, from, isBox: event.shiftKey, outline: [from.x, from.y] };
      element.setPointerCapture(event.pointerId);
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (drag?.pointer !== event.pointerId) return;
      const to = point(event);
      drag.outline = drag.isBox ? boxOutline(drag.from, to) : lassoTo(drag.outline, to);
      if (isMeant(drag.outline)) onOutline(drag.outline);
    },
    options,
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      if (drag?.pointer !== event.pointerId) return;
      const { outline } = drag;
      giveUp();
      if (!isMeant(outline)) return;
      hasDrawn = true;
      onDone(outline);
    },
    options,
  );
  element.addEventListener('pointercancel', giveUp, options);
  // The click that ends a drawing is no click on whoever stands there.
  element.addEventListener(
    'click',
    (event) => {
      if (hasDrawn) event.stopImmediatePropagation();
      hasDrawn = false;
    },
    { ...options, capture: true },
  );
  return () => listening.abort();
}
