import { describe, expect, test } from 'vitest';
import { isChord, isPlainKey, isTyping } from '#ui/parts/keys.ts';

const press = (key: string, held: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...held });

describe('shortcuts', () => {
  test('hold with the command key of either kind of machine', () => {
    expect(isChord(press('z', { metaKey: true }), 'z')).toBe(true);
    expect(isChord(press('z', { ctrlKey: true }), 'z')).toBe(true);
    expect(isChord(press('z'), 'z')).toBe(false);
  });

  test('tell undo from redo', () => {
    const redo = press('Z', { ctrlKey: true, shiftKey: true });
    expect(isChord(redo, 'z')).toBe(false);
    expect(isChord(redo, 'z', { shift: true })).toBe(true);
  });

  test('of one letter do not take the browser’s own chords', () => {
    expect(isPlainKey(press('e'), 'e')).toBe(true);
    expect(isPlainKey(press('e', { ctrlKey: true }), 'e')).toBe(false);
  });

  test('keep out of the way while someone types', () => {
    const field = document.createElement('input');
    document.body.append(field);
    const seen: boolean[] = [];
    field.addEventListener('keydown', (event) => seen.push(isTyping(event)));
    document.body.addEventListener('keydown', (event) => seen.push(isTyping(event)), {
      once: true,
    });
    field.dispatchEvent(press('e'));
    document.body.dispatchEvent(press('e'));
    expect(seen).toEqual([true, false]);
    field.remove();
  });
});
