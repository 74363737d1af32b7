import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { givenCommands } from '../commands/given-commands.ts';
import Palette from '../../../src/lib/ui/search/Palette.svelte';
import { paletteResults, targetResults } from '../../../src/lib/ui/search/results.ts';
import { palette } from '../../../src/lib/ui/search/palette.svelte.ts';
import type { Conclusions } from '../../../src/lib/core/conclusions.ts';
import { placed } from '../../support/placed.ts';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});
beforeEach(() => palette.close());

/** The same conclusions with strangers added, each by a name of two or three parts. */
function crowd(conclusions: Conclusions, people: number): Conclusions {
  const given = ['Dora', 'Milo', 'Ana', 'Bela', 'Cyrus', 'Edda', 'Fay', 'Gus', 'Hedda', 'Ivo'];
  const family = ['Klein', 'Moss', 'Teal', 'Ray', 'Olsen', 'Novak', 'Berg', 'Stone', 'Lund', 'Fox'];
  const { persons } = conclusions.people;
  const strangers = Array.from({ length: people - persons.length }, (_, at) => {
    const name = `${given[at % 10] ?? ''} ${family[Math.floor(at / 10) % 10] ?? ''} ${at}`;
    const organisation = `Works ${at % 97}`;
    return {
      ...{ id: `name:${name}` as const, name, names: [name], handles: [`name:${name}` as const] },
      organisations: [{ organisation, role: null, first: null, last: null, rows: 1 }],
      places: [],
    };
  });
  return { ...conclusions, people: { ...conclusions.people, persons: [...persons, ...strangers] } };
}

function commands() {
  const { list, targets } = givenCommands({
    steps: () => ({ undo: 'Rename a group', redo: null }),
  });
  return { list, undo: targets.undo };
}

describe('the palette', () => {
  it('leads to a person by name and Enter', async () => {
    const ongo = vi.fn();
    const { list } = commands();
    await render(Palette, { conclusions: small.conclusions, commands: list, ongo });
    palette.open();
    await page.getByRole('combobox').fill('teal');
    await expect.element(page.getByRole('option', { name: /Gus Teal/u })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(ongo).toHaveBeenCalledWith('/people/name%3AGus%20Teal');
    expect(palette.isOpen).toBe(false);
  });

  it('puts a command called so before names merely like it', () => {
    const { list } = commands();
    const first = (needle: string) =>
      paletteResults(small.conclusions, needle, list)[0]?.results[0];
    expect(first('intro')).toMatchObject({ kind: 'command', command: { id: 'introductions' } });
    expect(first('teal')).toMatchObject({ kind: 'person' });
  });

  it('puts a place before the people who are only found by being there', async () => {
    const { list } = commands();
    const there = placed(small.conclusions, (person) => (person % 2 ? [] : ['Lyon, France']));
    const titles = (needle: string) =>
      paletteResults(there, needle, list).map(({ title }) => title);
    expect(titles('lyon')).toEqual(['Places', 'People']);
    expect(targetResults(there, 'fran').map(({ title }) => title)).toEqual(['Places', 'People']);
    const ongo = vi.fn();
    await render(Palette, { conclusions: there, commands: list, ongo });
    palette.open();
    await page.getByRole('combobox').fill('lyon');
    await expect.element(page.getByRole('option', { name: /Lyon .*people there/u })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(ongo).toHaveBeenCalledWith('/introductions?to=place%3ALyon');
  });

  it('offers only commands that can be given now', async () => {
    const { list, undo } = commands();
    await render(Palette, { conclusions: null, commands: list, ongo: vi.fn() });
    palette.open();
    await expect.element(page.getByRole('option', { name: /Undo/u })).toBeVisible();
    expect(page.getByRole('option', { name: /Redo/u }).elements()).toHaveLength(0);
    await page.getByRole('option', { name: /Undo/u }).click();
    expect(undo).toHaveBeenCalledOnce();
  });

  it('says so when nothing is called that', async () => {
    const { list } = commands();
    await render(Palette, { conclusions: small.conclusions, commands: list, ongo: vi.fn() });
    palette.open();
    await page.getByRole('combobox').fill('zzzzqq');
    await expect.element(page.getByText(/Nothing is called that/u)).toBeVisible();
  });

  it('finds a command by other words and shows its keys', async () => {
    const { list } = commands();
    await render(Palette, { conclusions: small.conclusions, commands: list, ongo: vi.fn() });
    palette.open();
    await page.getByRole('combobox').fill('export');
    const option = page.getByRole('option', { name: /Take it away/u });
    await expect.element(option).toBeVisible();
    expect(option.element().querySelector('kbd')?.textContent).toBe('E');
  });

  it('answers a keystroke at once among 1,500 people', async () => {
    const { list } = commands();
    const conclusions = crowd(small.conclusions, 1500);
    paletteResults(conclusions, 'a', list);
    const times = ['d', 'do', 'dor', 'dora', 'dora k', 'dora kl', 'm', 'mi', 'mil', '9'].map(
      (needle) => {
        const start = performance.now();
        expect(paletteResults(conclusions, needle, list).length).toBeGreaterThan(0);
        return performance.now() - start;
      },
    );
    times.sort((a, b) => a - b);
    // Measured in the list's own work; generous for a machine that does other things.
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(30);
    console.info(
      `palette: median ${(times[5] ?? 0).toFixed(1)} ms, longest ${(times.at(-1) ?? 0).toFixed(1)} ms`,
    );
  });
});
