/** Every command there is, in one list: what it says, where it stands, its keys, when it can be given. */
import { PLACES } from '../shell/places.ts';
import type { Command } from './command.ts';
import { SHORTCUTS, type Shortcut } from './shortcut.ts';

/** What commands act on, so that the list itself knows no session, no router and no theme. */
export interface CommandTargets {
  go: (href: string) => void;
  find: () => void;
  showKeys: () => void;
  takeAway: () => void;
  saveCopy: () => void;
  openFiles: () => void;
  layOutAfresh: () => void;
  undo: () => void;
  redo: () => void;
  /** The next undo and redo; null when there is nothing. */
  steps: () => { undo: string | null; redo: string | null };
  hasNetwork: () => boolean;
  hasImports: () => boolean;
  toggleTheme: () => void;
}

/** The key after G that leads to a place, and other words for it. */
const WAYS: Readonly<Record<string, { then: string; keywords: string }>> = {
  '/map': { then: 'm', keywords: 'network groups graph' },
  '/people': { then: 'p', keywords: 'everyone table list contacts' },
  '/introductions': { then: 'i', keywords: 'introduce who could path reach' },
  '/reconnect': { then: 'r', keywords: 'quiet cooling dormant rhythm' },
  '/insights': { then: 'n', keywords: 'what is my network like' },
  '/sources': { then: 's', keywords: 'files imports copies erase settings more' },
};

const ALWAYS = (): boolean => true;

/** The list, wired to what it acts on. */
export function commandsFor(targets: CommandTargets): readonly Command[] {
  return [...finding(targets), ...places(targets), ...doing(targets)];
}

function finding(targets: CommandTargets): Command[] {
  return [
    {
      id: 'find',
      label: 'Find anything',
      keywords: 'search palette commands',
      group: 'find',
      shortcuts: SHORTCUTS.find,
      isEnabled: ALWAYS,
      run: targets.find,
    },
    {
      id: 'keys',
      label: 'Keyboard',
      keywords: 'shortcuts keys help',
      group: 'find',
      shortcuts: SHORTCUTS.keys,
      isEnabled: ALWAYS,
      run: targets.showKeys,
    },
  ];
}

function places({ go, hasNetwork }: CommandTargets): Command[] {
  const to = (
    href: string,
    words: Pick<Command, 'id' | 'label' | 'keywords'>,
    then: string | undefined,
    isEnabled = hasNetwork,
  ): Command => ({
    ...words,
    group: 'go',
    shortcuts: then === undefined ? [] : [{ kind: 'sequence', first: 'g', then }],
    isEnabled,
    run: () => go(href),
  });
  return [
    ...PLACES.map(({ href, label }) => {
      const words = { id: href.slice(1), label, keywords: WAYS[href]?.keywords ?? '' };
      return to(href, words, WAYS[href]?.then, href === '/sources' ? ALWAYS : hasNetwork);
    }),
    to(
      '/map?view=circles',
      {
        id: 'circles',
        label: 'Circles round me',
        keywords: 'rings closest whom am i losing slipped dunbar',
      },
      'c',
    ),
    to('/map?tray=1', { id: 'tray', label: 'People tied only to me', keywords: 'tray' }, 't'),
    to(
      '/same',
      { id: 'same', label: 'One person or two?', keywords: 'merge duplicates join twice' },
      'd',
    ),
    to('/', { id: 'start', label: 'Start', keywords: 'home three questions' }, 'h', ALWAYS),
  ];
}

function doing(targets: CommandTargets): Command[] {
  const act = (
    words: Pick<Command, 'id' | 'label' | 'keywords'>,
    shortcuts: readonly Shortcut[],
    isEnabled: () => boolean,
    run: () => void,
  ): Command => ({ ...words, group: 'do', shortcuts, isEnabled, run });
  return [
    act(
      { id: 'undo', label: 'Undo', keywords: 'take back' },
      SHORTCUTS.undo,
      () => targets.steps().undo !== null,
      targets.undo,
    ),
    act(
      { id: 'redo', label: 'Redo', keywords: 'again' },
      SHORTCUTS.redo,
      () => targets.steps().redo !== null,
      targets.redo,
    ),
    act(
      {
        id: 'take-away',
        label: 'Take it away…',
        keywords: 'export picture png svg gexf graphml csv vcard json print share download save as',
      },
      SHORTCUTS.takeAway,
      targets.hasNetwork,
      targets.takeAway,
    ),
    act(
      { id: 'save-copy', label: 'Save a copy', keywords: 'backup everything keep download' },
      [],
      targets.hasImports,
      targets.saveCopy,
    ),
    act(
      {
        id: 'lay-out-afresh',
        label: 'Lay the map out afresh',
        keywords: 'layout arrange again positions shuffle redraw',
      },
      [],
      targets.hasNetwork,
      targets.layOutAfresh,
    ),
    act(
      { id: 'open-files', label: 'Add files…', keywords: 'import open read upload' },
      SHORTCUTS.openFiles,
      ALWAYS,
      targets.openFiles,
    ),
    act(
      { id: 'theme', label: 'Light or dark', keywords: 'theme colours night' },
      [],
      ALWAYS,
      targets.toggleTheme,
    ),
  ];
}
