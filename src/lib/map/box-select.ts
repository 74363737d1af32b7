/** A box drawn on the map with Shift held: whom it holds is picked. In CSS pixels of the element. */
import type { Box } from './boxes.ts';

export interface BoxHandlers {
  /** The box so far; null when it is done or given up. */
  onBox: (box: Box | null) => void;
  onPick: (box: Box) => void;
}

/** A smaller box is a click that trembled. */
const LEAST = 6;

/** Listens on `element` until the returned function is called. */
export function attachBoxSelect(element: HTMLElement, { onBox, onPick }: BoxHandlers): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  let from: { x: number; y: number } | null = null;
  let hasDrawn = false;

  const point = (event: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const boxTo = (event: MouseEvent, start: { x: number; y: number }): Box => {
    const { x, y } = point(event);
    return {
      left: Math.min(start.x, x),
      top: Math.min(start.y, y),
      right: Math.max(start.x, x),
      bottom: Math.max(start.y, y),
    };
  };
  const isBox = ({ left, top, right, bottom }: Box) =>
    right - left >= LEAST || bottom - top >= LEAST;

  element.addEventListener(
    'pointerdown',
    (event) => {
      hasDrawn = false;
      if (!event.shiftKey || event.button !== 0) return;
      from = point(event);
      element.setPointerCapture(event.pointerId);
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      const box = from && boxTo(event, from);
      if (box && isBox(box)) onBox(box);
    },
    options,
  );
  element.addEventListener(
    'pointerup',
    (event) => {
      const box = from && boxTo(event, from);
      from = null;
      onBox(null);
      if (!box || !isBox(box)) return;
      hasDrawn = true;
      onPick(box);
    },
    options,
  );
  element.addEventListener(
    'pointercancel',
    () => {
      from = null;
      onBox(null);
    },
    options,
  );
  // The click that ends a box is no click on whoever stands there.
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
