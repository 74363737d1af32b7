/** Which command a key press gives. Remembers the first key of a sequence for a moment. */
import { isTyping } from '../parts/keys.ts';
import type { Command } from './command.ts';
import { isBegun, isGiven } from './shortcut.ts';

/** How long the second key of a sequence is waited for. */
const SECOND_KEY_MS = 1_500;

export class KeyPresses {
  readonly #commands: readonly Command[];
  #begun: { key: string; at: number } | null = null;

  constructor(commands: readonly Command[]) {
    this.#commands = commands;
  }

  /** True while the next key belongs to a sequence, whatever it means to the screen in view. */
  isWaiting(event: KeyboardEvent): boolean {
    return this.#begun !== null && event.timeStamp - this.#begun.at < SECOND_KEY_MS;
  }

  /** The command this press gives; null for none, or when it cannot be given now. */
  read(event: KeyboardEvent): Command | null {
    const before = this.isWaiting(event) ? (this.#begun?.key ?? null) : null;
    this.#begun = null;
    const writes = isTyping(event);
    const heard = this.#commands.filter(
      (command) =>
        command.isEnabled() &&
        command.shortcuts.some(
          (shortcut) =>
            (!writes || isFindChord(command, shortcut.kind)) && isGiven(event, shortcut, before),
        ),
    );
    const [command] = heard;
    if (command || writes || before !== null) return command ?? null;
    if (this.#commands.some(({ shortcuts }) => shortcuts.some((one) => isBegun(event, one)))) {
      this.#begun = { key: event.key.toLowerCase(), at: event.timeStamp };
    }
    return null;
  }
}

/** In a field ⌘Z is the field's own; only finding is never anybody else's. */
function isFindChord({ group }: Command, kind: string): boolean {
  return group === 'find' && kind === 'chord';
}
