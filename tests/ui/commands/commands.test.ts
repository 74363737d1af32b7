import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { fits } from '../../../src/lib/ui/commands/command.ts';
import KeyboardDialog from '../../../src/lib/ui/commands/KeyboardDialog.svelte';
import { KeyPresses } from '../../../src/lib/ui/commands/key-presses.ts';
import {
  PEOPLE_KEYS,
  RECONNECT_KEYS,
  SAME_KEYS,
  screenKey,
} from '../../../src/lib/ui/commands/screen-keys.ts';
import { shortcutText, type Shortcut } from '../../../src/lib/ui/commands/shortcut.ts';
import { MAP_KEYS } from '../../../src/lib/map/keys.ts';
import { PLACES } from '../../../src/lib/ui/shell/places.ts';
import { givenCommands } from './given-commands.ts';

const press = (key: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...held });

/** The presses that give a shortcut. */
function pressesOf(shortcut: Shortcut): KeyboardEvent[] {
  switch (shortcut.kind) {
    case 'chord':
      return [press(shortcut.key, { ctrlKey: true, shiftKey: shortcut.shift ?? false })];
    case 'key':
      return [press(shortcut.key)];
    case 'sequence':
      return [press(shortcut.first), press(shortcut.then)];
    default:
      return shortcut satisfies never;
  }
}

describe('the list of commands', () => {
  it('names each once, in words of its own', () => {
    const { list } = givenCommands();
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
  });

  it('leads to every place of the rail', () => {
    const { list, targets } = givenCommands();
    for (const { href, label } of PLACES) {
      list.find((command) => command.label === label)?.run();
      expect(targets.go).toHaveBeenLastCalledWith(href);
    }
  });

  it('gives no two commands the same keys', () => {
    const given = givenCommands().list.flatMap(({ shortcuts }) => shortcuts.map(shortcutText));
    expect(new Set(given).size).toBe(given.length);
  });

  it('takes no single key that a screen or the map uses for something nearer', () => {
    const screens = [PEOPLE_KEYS, SAME_KEYS, RECONNECT_KEYS].flatMap((keys) =>
      Object.values(keys).map(({ key }): string => key),
    );
    const mine = givenCommands().list.flatMap(({ shortcuts }) =>
      shortcuts.flatMap((one) => (one.kind === 'key' ? [one.key] : [])),
    );
    // The table's own search comes before that of the whole app.
    expect(mine.filter((key) => screens.includes(key))).toEqual(['/']);
    expect(mine.filter((key) => MAP_KEYS.some(({ keys }) => keys.includes(key)))).toEqual([]);
  });

  it('runs each by its own keys', () => {
    const { list } = givenCommands();
    const presses = new KeyPresses(list);
    for (const command of list) {
      for (const shortcut of command.shortcuts) {
        const heard = pressesOf(shortcut).map((event) => presses.read(event));
        expect(heard.at(-1)?.id, shortcutText(shortcut)).toBe(command.id);
      }
    }
  });

  it('hears nothing of what cannot be done now', () => {
    const { list } = givenCommands({ steps: () => ({ undo: null, redo: null }) });
    expect(new KeyPresses(list).read(press('z', { ctrlKey: true }))).toBeNull();
  });

  it('hears a second key only after the first', () => {
    const presses = new KeyPresses(givenCommands().list);
    expect(presses.read(press('p'))).toBeNull();
    expect(presses.read(press('g'))).toBeNull();
    expect(presses.read(press('p'))?.id).toBe('people');
    expect(presses.read(press('p'))).toBeNull();
  });

  it('leaves keys to who writes, but for finding', () => {
    const field = document.createElement('input');
    document.body.append(field);
    const presses = new KeyPresses(givenCommands().list);
    const heard: (string | undefined)[] = [];
    field.addEventListener('keydown', (event) => heard.push(presses.read(event)?.id));
    field.dispatchEvent(press('/'));
    field.dispatchEvent(press('z', { ctrlKey: true }));
    field.dispatchEvent(press('k', { ctrlKey: true }));
    field.remove();
    expect(heard).toEqual([undefined, undefined, 'find']);
  });

  it('is found by other words for it', () => {
    const found = (needle: string) =>
      givenCommands()
        .list.filter((command) => fits(command, needle))
        .map(({ id }) => id);
    expect(found('export')).toEqual(['take-away']);
    expect(found('dup')).toEqual(['same']);
    expect(found('a copy')).toEqual(['save-copy']);
  });
});

describe('a screen’s keys', () => {
  it('are read by name', () => {
    expect(screenKey(press('S'), SAME_KEYS)).toBe('same');
    expect(screenKey(press(' '), SAME_KEYS)).toBe('skip');
    expect(screenKey(press('s', { ctrlKey: true }), SAME_KEYS)).toBeNull();
    expect(screenKey(press('/', { shiftKey: true }), PEOPLE_KEYS)).toBe('search');
  });
});

describe('the keyboard help', () => {
  it('shows every key there is', async () => {
    const { list } = givenCommands();
    await render(KeyboardDialog, { commands: list, isOpen: true });
    const dialog = page.getByRole('dialog', { name: 'Keyboard' });
    await expect.element(dialog).toBeVisible();
    const text = dialog.element().textContent;
    for (const { label, shortcuts } of list)
      if (shortcuts.length > 0) expect(text).toContain(label);
    for (const { says } of [...MAP_KEYS, ...Object.values(SAME_KEYS)]) expect(text).toContain(says);
    const onclose = vi.fn();
    dialog.element().addEventListener('close', onclose);
    await page.getByRole('button', { name: 'Close' }).click();
    await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  });
});
