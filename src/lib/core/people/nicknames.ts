/**
 * Familiar forms of given names ("Bill" of "William"), as a list of English names knows them. They only
 * ever suggest; what joins two records on a shared key is the short list of `short-forms.ts`, because this
 * one is wide ("Ann" and "Anna" stand in it, and may be sisters).
 */
import { NICKNAME_TABLE } from './nickname-table.ts';

let known: Map<string, Set<string>> | null = null;

/** Read on first use: most sessions of the command line never ask. */
function relatives(): Map<string, Set<string>> {
  if (known) return known;
  const found = new Map<string, Set<string>>();
  const relate = (one: string, other: string): void => {
    const forms = found.get(one);
    if (forms) forms.add(other);
    else found.set(one, new Set([other]));
  };
  for (const line of NICKNAME_TABLE.split(';')) {
    const [name = '', ...forms] = line.trim().split(/\s+/u);
    for (const form of forms) {
      relate(name, form);
      relate(form, name);
    }
  }
  known = found;
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** The given names that one, in lower case, is a familiar form of, and its own familiar forms. */
export function nicknamesOf(given: string): ReadonlySet<string> {
  return relatives().get(given) ?? NONE;
}

/** Whether one of two given names, in lower case, is a familiar form of the other. */
export function areNicknames(one: string, other: string): boolean {
  return nicknamesOf(one).has(other);
}
