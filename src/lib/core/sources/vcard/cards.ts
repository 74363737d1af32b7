/**
 * Property lines to cards. A new card begins at every BEGIN:VCARD, whether or not the one before ended,
 * so that a broken card costs itself alone. A card inside a card (2.1's AGENT) belongs to the outer one.
 */
import { MAX_CARD_DEPTH, MAX_CARD_PROPERTIES } from '../limits.ts';
import type { PropertyLine } from './lines.ts';
import { parseProperty, unescaped, type Property } from './property.ts';

export interface Card {
  /** 1-based line of its BEGIN:VCARD. */
  line: number;
  properties: Property[];
  /** Cards written inside this one. */
  agents: Card[];
  /** False when the next card begins, or the file ends, before END:VCARD. */
  isEnded: boolean;
  /** Lines of the card that say nothing: no ":" in them. */
  strayLines: number[];
  /** Names of properties that were too long and are cut. */
  cuts: { line: number; name: string }[];
}

const EDGE = /^(BEGIN|END)$/u;

export class CardReader {
  readonly #open: Card[] = [];
  #ready: Card[] = [];

  /** Cards that became whole with these lines. */
  push(lines: readonly PropertyLine[]): Card[] {
    for (const line of lines) this.#take(line);
    return this.#taken();
  }

  /** What was still open when the file ended. */
  finish(): Card[] {
    this.#closeAll(false);
    return this.#taken();
  }

  #taken(): Card[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #take({ line, bytes, isCut }: PropertyLine): void {
    const property = parseProperty(bytes);
    const card = this.#open[this.#open.length - 1];
    if (property === null) {
      card?.strayLines.push(line);
      return;
    }
    if (EDGE.test(property.name) && property.value.trim().toUpperCase() === 'VCARD') {
      if (property.name === 'BEGIN') this.#begin(line);
      else this.#end(true);
      return;
    }
    if (card === undefined || card.properties.length >= MAX_CARD_PROPERTIES) return;
    if (isCut) card.cuts.push({ line, name: property.name });
    card.properties.push(property);
  }

  #begin(line: number): void {
    const card = this.#open[this.#open.length - 1];
    const last = card?.properties[card.properties.length - 1];
    const isAgent = last?.name === 'AGENT' && last.value.trim() === '';
    if (!isAgent || this.#open.length >= MAX_CARD_DEPTH) this.#closeAll(false);
    this.#open.push(newCard(line));
  }

  #end(isEnded: boolean): void {
    const card = this.#open.pop();
    if (!card) return;
    card.isEnded = isEnded;
    const outer = this.#open[this.#open.length - 1];
    if (outer) outer.agents.push(card);
    else this.#ready.push(card);
  }

  #closeAll(isEnded: boolean): void {
    while (this.#open.length > 0) this.#end(isEnded);
  }
}

/** The card written, escaped, in a value ("AGENT:BEGIN:VCARD\nFN:…"); null where there is none. */
export function cardInside(value: string): Card | null {
  const text = unescaped(value);
  if (!/^\s*BEGIN:VCARD/iu.test(text)) return null;
  const reader = new CardReader();
  const lines = text
    .split('\n')
    .map((line) => ({ line: 0, bytes: new TextEncoder().encode(line), isCut: false }));
  return [...reader.push(lines), ...reader.finish()][0] ?? null;
}

function newCard(line: number): Card {
  return { line, properties: [], agents: [], isEnded: false, strayLines: [], cuts: [] };
}
