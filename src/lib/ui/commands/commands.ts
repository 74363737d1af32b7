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
  /** Draws round people on the map, or stops drawing. */
  drawRound: () => void;
  tagPicked: () => void;
  comparePicked: () => void;
  hidePicked: () => void;
  clearPicked: () => void;
  showHidden: () => void;
  /** How many people are picked, and how many are hidden from the map. */
  selection: () => { picked: number; hidden: number };
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
  return [...finding(targets), ...places(targets), ...doing(targets), ...picking(targets)];
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

function act(
  words: Pick<Command, 'id' | 'label' | 'keywords'>,
  shortcuts: readonly Shortcut[],
  isEnabled: () => boolean,
  run: () => void,
): Command {
  return { ...words, group: 'do', shortcuts, isEnabled, run };
}

function doing(targets: CommandTargets): Command[] {
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

/** With people picked on the map or in a list. */
function picking(targets: CommandTargets): Command[] {
  const { selection } = targets;
  return [
    act(
      {
        id: 'draw-round',
        label: 'Draw round people on the map',
        keywords: 'lasso select pick freehand choose box',
      },
      SHORTCUTS.drawRound,
      targets.hasNetwork,
      targets.drawRound,
    ),
    act(
      {
        id: 'tag-picked',
        label: 'Tag the picked people…',
        keywords: 'tag the selection label mark word',
      },
      SHORTCUTS.tagPicked,
      () => selection().picked > 0,
      targets.tagPicked,
    ),
    act(
      {
        id: 'compare-picked',
        label: 'Compare the picked people',
        keywords: 'compare the selection side by side beside difference',
      },
      SHORTCUTS.comparePicked,
      () => selection().picked > 1,
      targets.comparePicked,
    ),
    act(
      {
        id: 'hide-picked',
        label: 'Hide the picked people from the map',
        keywords: 'hide the selection off',
      },
      [],
      () => selection().picked > 0,
      targets.hidePicked,
    ),
    act(
      {
        id: 'clear-picked',
        label: 'Let go of the picked people',
        keywords: 'clear the selection none unpick deselect',
      },
      [],
      () => selection().picked > 0,
      targets.clearPicked,
    ),
    act(
      {
        id: 'show-hidden',
        label: 'Show hidden people again',
        keywords: 'unhide bring back map',
      },
      [],
      () => selection().hidden > 0,
      targets.showHidden,
    ),
  ];
}
