/** Drag, wheel, pinch, tap and hover on an element, by d3-zoom; answers in cameras and CSS pixels. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import { CLOSEST, FURTHEST, type Camera } from './camera.ts';

export interface GestureHandlers {
  onCamera: (camera: Camera) => void;
  onTap: (x: number, y: number, isTouch: boolean) => void;
  /** Null when the pointer leaves. */
  onHover: (point: { x: number; y: number } | null) => void;
  /** Whether a drag draws, and moves nothing; two fingers and the wheel still do. */
  isDrawing: () => boolean;
}

export interface Gestures {
  /** Tells the gestures where the camera stands, so that the next one starts there. */
  set: (camera: Camera) => void;
  stop: () => void;
}

/** Whether a press is one that drags: the wheel and a second finger do something else. */
function isDrag(event: MouseEvent | TouchEvent): boolean {
  return 'touches' in event ? event.touches.length < 2 : event.type === 'mousedown';
}

const MOUSE_STILL = 4;
const FINGER_STILL = 12;

/** Listens on `element` until stopped. */
export function attachGestures(element: HTMLElement, handlers: GestureHandlers): Gestures {
  let quiet = false;
  let lastPointer = 'mouse';
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([FURTHEST, CLOSEST])
    // As d3 does, but Shift draws a box, and what draws does not move.
    .filter(
      (event: MouseEvent | TouchEvent) =>
        !event.shiftKey &&
        (!event.ctrlKey || event.type === 'wheel') &&
        !('button' in event && event.button) &&
        !(handlers.isDrawing() && isDrag(event)),
    )
    .clickDistance(MOUSE_STILL)
    .tapDistance(FINGER_STILL)
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!quiet) handlers.onCamera({ k: transform.k, x: transform.x, y: transform.y });
    });
  const target = select<HTMLElement, unknown>(element);
  target.call(behaviour).on('dblclick.zoom', null);

  const point = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const listening = new AbortController();
  const options = { signal: listening.signal };
  element.addEventListener(
    'pointerdown',
    (event) => {
      lastPointer = event.pointerType;
    },
    options,
  );
  element.addEventListener(
    'click',
    (event) => {
      const { x, y } = point(event);
      handlers.onTap(x, y, lastPointer === 'touch');
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'mouse' && event.buttons === 0) handlers.onHover(point(event));
    },
    options,
  );
  element.addEventListener('pointerleave', () => handlers.onHover(null), options);

  return {
    set({ k, x, y }) {
      quiet = true;
      target.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k));
      quiet = false;
    },
    stop() {
      listening.abort();
      target.on('.zoom', null);
    },
  };
}
