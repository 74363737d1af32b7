/** What a command is. The palette, menus, shortcuts, the keyboard help and tests all read these records. */
import type { Shortcut } from './shortcut.ts';

/** Under which heading a command stands. */
export const COMMAND_GROUPS = ['go', 'do', 'find'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export const GROUP_TITLES = {
  go: 'Go to',
  do: 'Do',
  find: 'Find and help',
} as const satisfies Record<CommandGroup, string>;

export interface Command {
  id: string;
  label: string;
  /** Other words one might look for it by. */
  keywords: string;
  group: CommandGroup;
  /** The first is shown beside it; the others hold too. */
  shortcuts: readonly Shortcut[];
  /** Whether it can be given now: there is a network, a step to undo, a map on the screen. */
  isEnabled: () => boolean;
  run: () => void;
}

/** Whether every word of a needle begins a word of the label or the keywords; an empty needle fits all. */
export function fits({ label, keywords }: Command, needle: string): boolean {
  const words = wordsOf(`${label} ${keywords}`);
  return wordsOf(needle).every((part) => words.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
