/** Who is in a chat at each of its lines: those who write, as far as no line says they came or went. */
import { normaliseName } from '../../facts/handles.ts';
import { GroupMembers, type MemberSign, type Roll } from '../group-members.ts';
import { NOBODY, SERVICE, type ScannedChat } from './chat-scan.ts';

interface Move {
  /** Header lines above it. */
  before: number;
  person: number;
  sign: MemberSign;
}

export class MembersWalk {
  readonly #chat: ScannedChat;
  readonly #isPerson: (sender: number) => boolean;
  readonly #moves: readonly Move[];
  readonly #roll: Roll;
  #next = 0;

  constructor(chat: ScannedChat, isPerson: (sender: number) => boolean) {
    this.#chat = chat;
    this.#isPerson = isPerson;
    this.#moves = movesOfSenders(chat);
    const members = new GroupMembers();
    for (let row = 0; row < chat.lines.length; row += 1) {
      this.#signsAt(row, (person, sign) => members.sawSign(person, sign));
    }
    this.#next = 0;
    this.#roll = members.start();
  }

  /** Numbers of the senders who are in the chat at a line. To be asked for each line in order. */
  membersAt(row: number): readonly number[] {
    this.#signsAt(row, (person, sign) => this.#roll.move(person, sign));
    return this.#roll.members();
  }

  #signsAt(row: number, visit: (person: number, sign: MemberSign) => void): void {
    for (;;) {
      const move = this.#moves[this.#next];
      if (!move || move.before > row) break;
      if (this.#isPerson(move.person)) visit(move.person, move.sign);
      this.#next += 1;
    }
    const { sender, kind } = this.#chat.lines;
    const writer = sender[row] ?? NOBODY;
    if (kind[row] !== SERVICE && this.#isPerson(writer)) visit(writer, 'wrote');
  }
}

function movesOfSenders({ senders, moves }: ScannedChat): Move[] {
  const numbers = new Map(senders.map(({ name }, number) => [normaliseName(name), number]));
  return moves.flatMap(({ before, sign, names }) =>
    names.flatMap((name) => {
      const person = numbers.get(name);
      return person === undefined ? [] : [{ before, person, sign }];
    }),
  );
}
