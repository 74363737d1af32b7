/**
 * Who is in a group when a message is written, as far as a chat shows it.
 *
 * Chats name their members by what they do: who writes is in, who is added or joins comes in, who leaves
 * is out. Whoever is not said to have come later was there from the start. Signs are given twice in the
 * order of the chat: once to learn who came later (`sawSign`), then to walk through it (`start`).
 * People are numbers of the caller's. Cost: O(signs), and the size of the group at each change of it.
 */
export type MemberSign = 'wrote' | 'joined' | 'left';

/** The members at one place of a chat, moved on by signs. */
export interface Roll {
  /** Everybody in the group now, in order of first appearance; the same array until somebody comes or goes. */
  members(): readonly number[];
  move(person: number, sign: MemberSign): void;
}

export class GroupMembers {
  readonly #first = new Map<number, MemberSign>();

  /** First walk: a sign of somebody, in the chat's order. */
  sawSign(person: number, sign: MemberSign): void {
    if (!this.#first.has(person)) this.#first.set(person, sign);
  }

  /** How many people gave a sign at all. */
  get size(): number {
    return this.#first.size;
  }

  /** Second walk, from the chat's beginning. */
  start(): Roll {
    const present = new Set<number>();
    for (const [person, sign] of this.#first) if (sign !== 'joined') present.add(person);
    let list: readonly number[] | null = null;
    return {
      members: () => (list ??= [...present]),
      move: (person, sign) => {
        const isIn = sign !== 'left';
        if (present.has(person) === isIn) return;
        if (isIn) present.add(person);
        else present.delete(person);
        list = null;
      },
    };
  }
}
