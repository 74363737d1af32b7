import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ComponentProps } from 'svelte';
import { render } from 'vitest-browser-svelte';
import '../../src/lib/ui/base.css';
import MapView from '../../src/lib/map/MapView.svelte';
import { mapCase, sceneOf } from './map-case.ts';

const conclusions = mapCase([60, 40, 20, 8]);
const bridge = conclusions.bridges.cards[0]?.person ?? 0;
const names = (person: number) => `Person ${person}`;

/** Colours of the map canvas as "r,g,b", of every pixel that was painted whole. */
function coloursOf(canvas: HTMLCanvasElement): Map<string, number> {
  const context = canvas.getContext('2d');
  const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) continue;
    const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return colours;
}

type Props = ComponentProps<typeof MapView>;

/** A map of 900 × 700 on the page, nobody selected unless told. */
async function show(props: Partial<Props> = {}) {
  const all = { conclusions, selected: null, onselect: () => {}, names, ...props };
  const screen = await render(MapView, all);
  screen.container.style.height = '700px';
  await painted();
  return { rerender: (changed: Partial<Props>) => screen.rerender({ ...all, ...changed }) };
}

function mapCanvas(): HTMLCanvasElement {
  const canvas = document.querySelector('canvas');
  if (!canvas) throw new Error('no map on the page');
  return canvas;
}

const INK = '27,28,31';
const ACCENT = '200,57,15';
const ROSE = '204,106,176';

async function painted(): Promise<void> {
  await vi.waitFor(() => expect(coloursOf(mapCanvas()).get(ROSE) ?? 0).toBeGreaterThan(50));
}

/** Waits until the picture has stood still for a while: fonts are there and no camera moves. */
async function settled(): Promise<void> {
  let before = '';
  await vi.waitFor(
    () => {
      const now = picture();
      const isSame = now === before;
      before = now;
      expect(isSame).toBe(true);
    },
    { interval: 250, timeout: 5000 },
  );
}

/** What the map paints, as one text that changes with any pixel. */
function picture(): string {
  return mapCanvas().toDataURL();
}

describe('the map', () => {
  beforeEach(async () => {
    document.documentElement.dataset.theme = 'light';
    await page.viewport(900, 700);
  });

  it('paints people in their group’s hue and rings bridges in ink', async () => {
    await show({ furniture: false });
    const colours = coloursOf(mapCanvas());
    expect(colours.get(INK) ?? 0).toBeGreaterThan(20);
    expect(colours.get(ACCENT) ?? 0).toBe(0);
  });

  it('rings the selected person in the accent', async () => {
    await show({ selected: bridge });
    await vi.waitFor(() => expect(coloursOf(mapCanvas()).get(ACCENT) ?? 0).toBeGreaterThan(20));
    await expect.element(page.getByText('Everyone else, faded')).toBeVisible();
  });

  it('follows the theme', async () => {
    await show();
    document.documentElement.dataset.theme = 'dark';
    await vi.waitFor(() =>
      expect(coloursOf(mapCanvas()).get('212,116,154') ?? 0).toBeGreaterThan(50),
    );
  });

  it('says in one sentence what it shows, and how many ties are drawn', async () => {
    await show();
    const map = page.getByRole('application');
    await expect.element(map).toHaveAccessibleName(/128 people in 4 groups/u);
    const { tiesDrawn } = sceneOf(conclusions);
    await expect.element(page.getByText(`${tiesDrawn} of `)).toBeVisible();
  });

  it('goes from person to person by arrow keys, and opens one with Enter', async () => {
    const onselect = vi.fn<(person: number | null) => void>();
    await show({ onselect });
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onselect).toHaveBeenCalledWith(expect.any(Number));
  });

  it('comes back to exactly the former view when the selection is cleared', async () => {
    const screen = await show({ furniture: false });
    await settled();
    const before = picture();
    await screen.rerender({ selected: bridge });
    await vi.waitFor(() => expect(picture()).not.toBe(before));
    await screen.rerender({ selected: null });
    await vi.waitFor(() => expect(picture()).toBe(before));
  });

  it('goes to a person who is off the screen, and back to exactly where it stood', async () => {
    const screen = await show({ furniture: true });
    for (let step = 0; step < 4; step += 1) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await settled();
    }
    const before = picture();
    const scene = sceneOf(conclusions);
    const far = [...scene.drawn].sort((a, b) => (scene.x[a] ?? 0) - (scene.x[b] ?? 0))[0] ?? 0;
    await screen.rerender({ selected: far });
    await vi.waitFor(() => expect(coloursOf(mapCanvas()).get(ACCENT) ?? 0).toBeGreaterThan(20));
    await screen.rerender({ selected: null });
    await vi.waitFor(() => expect(picture()).toBe(before));
  });

  it('zooms in and shows all again', async () => {
    await show();
    await settled();
    const before = picture();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await vi.waitFor(() => expect(picture()).not.toBe(before));
    await settled();
    await page.getByRole('button', { name: 'Show all' }).click();
    await vi.waitFor(() => expect(picture()).toBe(before));
  });

  it('selects the person who is clicked', async () => {
    const onselect = vi.fn<(person: number | null) => void>();
    await show({ onselect });
    const middle = middleOfLargestRoseDot(mapCanvas());
    await page.getByRole('application').click({
      position: { x: middle.x / devicePixelRatio, y: middle.y / devicePixelRatio },
    });
    expect(onselect).toHaveBeenCalledExactlyOnceWith(bridge);
  });
});

/** The largest dot in rose is the first group's best-connected person. */
function middleOfLargestRoseDot(canvas: HTMLCanvasElement): { x: number; y: number } {
  const context = canvas.getContext('2d');
  const { data, width } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {
    data: new Uint8ClampedArray(),
    width: 1,
  };
  let best = { x: 0, y: 0, run: 0 };
  let run = 0;
  for (let at = 0; at < data.length; at += 4) {
    const isRose = `${data[at]},${data[at + 1]},${data[at + 2]}` === ROSE;
    run = isRose ? run + 1 : 0;
    const pixel = at / 4;
    if (run > best.run) {
      best = { x: (pixel % width) - run / 2, y: Math.floor(pixel / width), run };
    }
  }
  return best;
}
