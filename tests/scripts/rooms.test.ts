import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { roomOrder } from '../../scripts/lint/rooms.mjs';

function complaints(file: string, code: string): string[] {
  const filename = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  const linter = new Linter({ cwd: fileURLToPath(new URL('../..', import.meta.url)) });
  return linter
    .verify(
      code,
      [
        {
          files: ['**/*.ts', '**/*.svelte'],
          plugins: { kith: { rules: { 'room-order': roomOrder } } },
          rules: { 'kith/room-order': 'error' },
        },
      ],
      { filename },
    )
    .map((message) => message.message);
}

describe('the lint rule of the rooms', () => {
  it('lets a room import from an earlier one', () => {
    expect(complaints('lib/core/ties/x.ts', "import '#core/people/people.ts';")).toEqual([]);
    expect(complaints('lib/ui/x.ts', "import '#session/session.svelte.ts';")).toEqual([]);
  });

  it('stops a room from importing a later one', () => {
    expect(complaints('lib/core/people/x.ts', "import '#core/ties/tie-table.ts';")).toHaveLength(1);
    expect(complaints('lib/core/people/x.ts', "import '../ties/tie-table.ts';")).toHaveLength(1);
  });

  it('keeps everything but core out of core', () => {
    expect(complaints('lib/core/ties/x.ts', "import '#words/format.ts';")).toHaveLength(1);
  });

  it('keeps a library behind its door', () => {
    expect(complaints('lib/ui/x.ts', "import { openDB } from 'idb';")).toHaveLength(1);
    expect(complaints('lib/vault/x.ts', "import { openDB } from 'idb';")).toEqual([]);
  });
});
