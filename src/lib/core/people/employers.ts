/**
 * Where persons belong, as far as rows and addresses tell: "Acme Corp" in a profile, "ACME Corporation" on
 * a card and an address @acmecorp.example speak of one employer. A domain tells only what some row names,
 * so a mailbox provider is nobody's employer. Cost: O(memberships + addresses).
 */
import type { Membership, Person } from './people.ts';
import { foldedWords } from './name-words.ts';

/** What companies add to their name by law. */
const LEGAL_FORM =
  /^(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|kg|ab|oy|as|aps|bv|nv|sa|sarl|sas|spa|srl|pty)$/u;

/** What people write in the place of a company without meaning one. */
const NO_COMPANY = /^(?:self[- ]?employed|freelance(?:r)?|independent|retired|unemployed|n\/?a)$/iu;

/**
 * Equal for spellings of one company: "Acme Corp" and "ACME, Inc."; null for what names none
 * ("self-employed").
 */
export function companyKey(organisation: string): string | null {
  if (NO_COMPANY.test(organisation.trim())) return null;
  return organisationKeys(organisation).key || null;
}

export class Employers {
  readonly #of: readonly ReadonlyMap<string, string>[];
  readonly #persons = new Map<string, number>();

  constructor(persons: readonly Person[]) {
    const known = new Map<string, { key: string; name: string }>();
    for (const { organisations } of persons) {
      for (const { organisation } of organisations) {
        const { key, whole } = organisationKeys(organisation);
        for (const letters of [key, whole]) {
          if (!known.has(letters)) known.set(letters, { key, name: organisation });
        }
      }
    }
    this.#of = persons.map(({ organisations, handles }) => {
      const own = new Map<string, string>();
      for (const { organisation } of organisations) {
        own.set(organisationKeys(organisation).key, organisation);
      }
      for (const label of handles.flatMap(domainLabels)) {
        const employer = known.get(label);
        if (employer && !own.has(employer.key)) own.set(employer.key, employer.name);
      }
      for (const key of own.keys()) this.#persons.set(key, (this.#persons.get(key) ?? 0) + 1);
      return own;
    });
  }

  /** The employer of both that fewest others have, and its share of persons; null where there is none. */
  shared(a: number, b: number): { organisation: string; share: number } | null {
    let rarest: { organisation: string; share: number } | null = null;
    for (const [key, organisation] of this.#of[a] ?? []) {
      if (this.#of[b]?.has(key) !== true) continue;
      const share = (this.#persons.get(key) ?? 1) / Math.max(1, this.#of.length);
      if (rarest === null || share < rarest.share) rarest = { organisation, share };
    }
    return rarest;
  }

  /** An employer of a person, to name where two differ; null where none is known. */
  firstOf(person: number): string | null {
    const [first] = this.#of[person]?.values() ?? [];
    return first ?? null;
  }
}

/** Letters of an organisation's name without and with what the law adds. */
function organisationKeys(organisation: Membership['organisation']): {
  key: string;
  whole: string;
} {
  const words = foldedWords(organisation.replace(/(\p{L})[./](?=\p{L})/gu, '$1'));
  const whole = words.join('');
  let end = words.length;
  while (end > 1 && LEGAL_FORM.test(words[end - 1] ?? '')) end -= 1;
  return { key: words.slice(0, end).join(''), whole };
}

/** What may name an employer in an address: "acme" in "ada@mail.acme.co.uk", "mail" and "co" too. */
function domainLabels(handle: string): string[] {
  if (!handle.startsWith('email:')) return [];
  const labels = handle.slice(handle.lastIndexOf('@') + 1).split('.');
  return labels.slice(0, -1).map((label) => label.replace(/-/gu, ''));
}
