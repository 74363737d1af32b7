/**
 * `npm run bench:ui`: what the page's thread has to do while somebody looks at a map of 1,500 people and
 * 15,000 ties, in the built app and a real browser. While panning, scripts are counted, and not the pixels a
 * browser without a graphics card makes of them; the others are told as a reader waits. Speed is told beside
 * its limit, and not asserted: the machine may be busy.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addButton } from '../journeys/support/journey.ts';
import { quantile } from './support/figures.ts';
import { MADE_OWNER, madeNetwork } from './support/made-network.ts';
import { dropFile, withPage, type MeasuredPage } from './support/measured-page.ts';
import { scriptTime } from './support/script-time.ts';

const PEOPLE = 1_500;
const TIES = 15_000;
const LIMIT_MS = 120_000;
const PAN_STEPS = 60;
const CLICKS = 12;
const TIME_STEPS = 40;
/** What is typed into the palette, letter by letter: names, and the words of a command. */
const TYPED = ['person 00123', 'lay out afresh', 'person 7'];

/** One thing a reader does, and the ms it may take; each run of it is one figure. */
interface Measure {
  what: string;
  limitMs: number;
  run: (measured: MeasuredPage) => Promise<number[]>;
}

/** A further measure is a line here. */
const MEASURES: readonly Measure[] = [
  { what: 'panning, page thread a frame', limitMs: 8, run: pan },
  { what: 'click to focus, as waited for', limitMs: 100, run: focusByClick },
  { what: 'palette, page thread a keystroke', limitMs: 30, run: typeAtWork },
  { what: 'palette, a keystroke as waited for', limitMs: 30, run: typeInPalette },
  { what: 'time slider, page thread a step', limitMs: 50, run: slideTimeAtWork },
  { what: 'time slider, a step as waited for', limitMs: 50, run: slideTime },
];

const folder = mkdtempSync(join(tmpdir(), 'kith-bench-ui-'));
try {
  const table = join(folder, 'letters.csv');
  writeFileSync(table, madeNetwork(PEOPLE, TIES));
  await withPage(async (measured) => {
    await openMap(measured.page, table);
    for (const { what, limitMs, run } of MEASURES) {
      const figures = await run(measured);
      const [median, high] = [quantile(figures, 0.5), quantile(figures, 0.95)];
      const verdict = median <= limitMs ? 'within' : 'OVER';
      console.log(
        `${what}: median ${median.toFixed(1)} ms, 95 % ${high.toFixed(1)} ms of ${figures.length} ` +
          `(${verdict} ${limitMs} ms)`,
      );
    }
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// An open debugging connection would keep the process alive for ever.
process.exit();

async function openMap(page: Page, table: string): Promise<void> {
  await dropFile(page, table);
  await addButton(page).waitFor({ timeout: LIMIT_MS });
  const owner = page.getByRole('radio', { name: new RegExp(MADE_OWNER, 'u') });
  if (await owner.count()) await owner.first().check();
  await addButton(page).click();
  await page.waitForURL(/\/map/u, { timeout: LIMIT_MS });
  const map = page.getByRole('application', { name: /people in/u });
  await map.waitFor({ timeout: LIMIT_MS });
  const ties = page.getByRole('slider', { name: /ties drawn/iu });
  console.log(
    `${(await map.getAttribute('aria-label'))?.split(';')[0] ?? ''}; ` +
      `${(await ties.getAttribute('aria-valuetext')) ?? ''} drawn`,
  );
  await page.waitForTimeout(1_000);
}

/** Drags the map about, with a frame for every move; scripts of the page's thread by frames painted. */
async function pan({ page }: MeasuredPage): Promise<number[]> {
  const figures: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.mouse.move(640, 450);
    await page.mouse.down();
    const ms = await scriptTime(page, async () => {
      for (let step = 1; step <= PAN_STEPS; step += 1) {
        await page.mouse.move(640 + 2 * step, 450 + step);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      }
    });
    await page.mouse.up();
    figures.push(ms / PAN_STEPS);
  }
  await page.keyboard.press('0');
  return figures;
}

/** From the click on somebody until the map has drawn them and whom they know. */
async function focusByClick({ page }: MeasuredPage): Promise<number[]> {
  const figures: number[] = [];
  const map = page.getByRole('application', { name: /people in/u });
  for (let click = 0; click < CLICKS; click += 1) {
    await map.focus();
    await page.keyboard.press('ArrowRight');
    if (click % 2 === 1) await page.keyboard.press('ArrowDown');
    figures.push(
      await page.evaluate(async () => {
        const drawing = document.querySelector('[role="application"]');
        const start = performance.now();
        drawing?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        for (;;) {
          const isFocused = document
            .querySelector('[aria-label="Legend"]')
            ?.textContent.includes('Selected');
          // The map paints in the frame after its legend.
          await new Promise((done) => requestAnimationFrame(done));
          if (isFocused) return performance.now() - start;
        }
      }),
    );
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
  return figures;
}

/** Scripts of the page's thread for a letter typed into the palette. */
async function typeAtWork(measured: MeasuredPage): Promise<number[]> {
  const ms = await scriptTime(measured.page, async () => void (await typeInPalette(measured)));
  return [ms / TYPED.join('').length];
}

/** From a letter typed into the palette until the frame that shows what it finds. */
async function typeInPalette({ page }: MeasuredPage): Promise<number[]> {
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog').getByRole('combobox');
  await box.waitFor();
  const figures = await box.evaluate(async (input: HTMLInputElement, typed: string[]) => {
    const times: number[] = [];
    for (const text of typed) {
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now();
        input.value = text.slice(0, length);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // The page paints after the callbacks of a frame.
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - start);
      }
    }
    return times;
  }, TYPED);
  await page.keyboard.press('Escape');
  return figures;
}

/** Scripts of the page's thread for a step of the time slider. */
async function slideTimeAtWork(measured: MeasuredPage): Promise<number[]> {
  const ms = await scriptTime(measured.page, async () => void (await slideTime(measured)));
  return [ms / TIME_STEPS];
}

/** From a move of the time slider until the map of that month is drawn. */
async function slideTime({ page }: MeasuredPage): Promise<number[]> {
  const time = page.getByRole('button', { name: 'The map at an earlier date' });
  if (!(await page.getByRole('group', { name: 'Time' }).isVisible())) await time.click();
  const slider = page.getByRole('slider', { name: /network at the end/iu });
  await slider.waitFor();
  return slider.evaluate(async (input: HTMLInputElement, steps: number) => {
    const figures: number[] = [];
    const [first, last] = [Number(input.min), Number(input.max)];
    for (let step = 0; step < steps; step += 1) {
      const start = performance.now();
      input.value = String(Math.round(first + ((step + 1) / (steps + 1)) * (last - first)));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      // The map paints in the next frame; what follows it comes after the painting.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      figures.push(performance.now() - start);
    }
    return figures;
  }, TIME_STEPS);
}
