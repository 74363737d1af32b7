import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { commandsFor } from '../../../src/lib/ui/search/commands.ts';
import Palette from '../../../src/lib/ui/search/Palette.svelte';
import { palette } from '../../../src/lib/ui/search/palette.svelte.ts';
import { smallNetwork, type SmallNetwork } from '../../session/views/small-network.ts';

let small: SmallNetwork;
beforeAll(async () => {
  small = await smallNetwork();
});
beforeEach(() => palette.close());

function commands() {
  const undo = vi.fn();
  const go = vi.fn();
  const list = commandsFor({
    go,
    undo,
    redo: vi.fn(),
    steps: () => ({ undo: 'Rename a group', redo: null }),
    hasNetwork: () => true,
    toggleTheme: vi.fn(),
    chord: (key) => `⌘${key}`,
  });
  return { list, undo, go };
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
});
