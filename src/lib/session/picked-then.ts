/** Answers: who is picked once some more are picked? */

/** How people are picked: alone, besides those picked before, or let go where they were picked. */
export type PickHow = 'only' | 'add' | 'toggle';

/** Who is picked then, each once, in the order of picking. */
export function pickedThen<Id>(before: readonly Id[], ids: readonly Id[], how: PickHow): Id[] {
  switch (how) {
    case 'only':
      return [...new Set(ids)];
    case 'add':
      return [...new Set([...before, ...ids])];
    case 'toggle': {
      const were = new Set(before);
      const go = new Set(ids);
      return [...before.filter((id) => !go.has(id)), ...[...go].filter((id) => !were.has(id))];
    }
    default:
      return how satisfies never;
  }
}
