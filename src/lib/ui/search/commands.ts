/** Every command the palette offers, in one list: what it says, its shortcut, when and what it does. */

export interface Command {
  id: string;
  label: string;
  /** As shown beside it; null where there is none. */
  shortcut: string | null;
  isEnabled: () => boolean;
  run: () => void;
}

/** What commands act on, so that the list itself knows no session, no router and no theme. */
export interface CommandTargets {
  go: (href: string) => void;
  undo: () => void;
  redo: () => void;
  /** The next undo and redo; null when there is nothing. */
  steps: () => { undo: string | null; redo: string | null };
  hasNetwork: () => boolean;
  toggleTheme: () => void;
  chord: (key: string, modifiers?: { shift?: boolean }) => string;
}

const ALWAYS = (): boolean => true;

export function commandsFor(targets: CommandTargets): readonly Command[] {
  const screen = (
    id: string,
    label: string,
    href: string,
    isEnabled = targets.hasNetwork,
  ): Command => ({
    id,
    label,
    shortcut: null,
    isEnabled,
    run: () => targets.go(href),
  });
  return [
    screen('map', 'Map', '/map'),
    screen('people', 'People', '/people'),
    screen('introductions', 'Introductions: who could introduce me?', '/introductions'),
    screen('reconnect', 'Reconnect: ties going quiet', '/reconnect'),
    screen('tray', 'People tied only to me', '/map?tray=1'),
    screen('sources', 'Sources: files, copies, erasing', '/sources', ALWAYS),
    screen('start', 'Start', '/', ALWAYS),
    {
      id: 'undo',
      label: 'Undo',
      shortcut: targets.chord('Z'),
      isEnabled: () => targets.steps().undo !== null,
      run: targets.undo,
    },
    {
      id: 'redo',
      label: 'Redo',
      shortcut: targets.chord('Z', { shift: true }),
      isEnabled: () => targets.steps().redo !== null,
      run: targets.redo,
    },
    {
      id: 'theme',
      label: 'Light or dark',
      shortcut: null,
      isEnabled: ALWAYS,
      run: targets.toggleTheme,
    },
  ];
}
