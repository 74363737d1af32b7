/** The list of commands as tests give it: every target a spy, everything possible unless told. */
import { vi } from 'vitest';
import { commandsFor, type CommandTargets } from '../../../src/lib/ui/commands/commands.ts';

export function givenCommands(told: Partial<CommandTargets> = {}) {
  const targets = {
    go: vi.fn(),
    find: vi.fn(),
    showKeys: vi.fn(),
    takeAway: vi.fn(),
    saveCopy: vi.fn(),
    openFiles: vi.fn(),
    layOutAfresh: vi.fn(),
    undo: vi.fn(),
    redo: vi.fn(),
    toggleTheme: vi.fn(),
    drawRound: vi.fn(),
    tagPicked: vi.fn(),
    comparePicked: vi.fn(),
    hidePicked: vi.fn(),
    clearPicked: vi.fn(),
    showHidden: vi.fn(),
    selection: () => ({ picked: 3, hidden: 1 }),
    steps: () => ({ undo: 'Rename a group', redo: 'Let a tie rest' }),
    hasNetwork: () => true,
    hasImports: () => true,
    ...told,
  } satisfies CommandTargets;
  return { list: commandsFor(targets), targets };
}
