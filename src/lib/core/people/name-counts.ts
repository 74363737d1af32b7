/**
 * How common names are among the people known here: how many further people of a name chance alone would
 * put among them.
 *
 *   E₀ = n(given) · n(family) / N
 *
 * counted over distinct names, the pair's own left out: a person who stands in four sources is one bearer,
 * and the name in question says nothing of its own rarity.
 * Cost: O(names); O(1) a question.
 */
import type { AlikeNames } from './alike-names.ts';
import type { NameForm } from './name-form.ts';

/** E₀ of a pair of names that are alike. */
export interface ExpectedAlike {
  /** People of the same name, however it is written. */
  ofTheName: number;
  /** People whose own name is written as the other's could be: Erin Smith beside Aaron Smith. */
  ofAnother: number;
}

type Part = (form: NameForm) => string;

const PARTS = {
  given: ({ given }) => given,
  family: ({ family }) => family,
  givenInitial: ({ given }) => given[0] ?? '',
  familyInitial: ({ family }) => family[0] ?? '',
} as const satisfies Record<string, Part>;
type PartName = keyof typeof PARTS;

export class NameCounts {
  readonly #counts: Record<PartName, Map<string, number>> = {
    given: new Map(),
    family: new Map(),
    givenInitial: new Map(),
    familyInitial: new Map(),
  };
  #names = 0;

  /** `forms`: one or more spellings a person. */
  constructor(forms: Iterable<NameForm>) {
    const seen = new Set<string>();
    for (const form of forms) {
      if (seen.has(form.spelt)) continue;
      seen.add(form.spelt);
      this.#names += 1;
      for (const part of Object.keys(PARTS) as PartName[]) {
        const key = PARTS[part](form);
        this.#counts[part].set(key, (this.#counts[part].get(key) ?? 0) + 1);
      }
    }
  }

  /** Distinct full names. */
  get size(): number {
    return this.#names;
  }

  /** People who would be as much alike by chance. */
  expected({ formA, formB, likeness }: AlikeNames): ExpectedAlike {
    const full = (one: NameForm, other: NameForm): number =>
      this.#together('given', one, 'family', one, other);
    switch (likeness) {
      case 'equal-name':
      case 'spelling':
      case 'middle-name':
        return { ofTheName: Math.max(full(formA, formB), full(formB, formA)), ofAnother: 0 };
      case 'order':
        return { ofTheName: full(formA, formB), ofAnother: full(formB, formA) };
      case 'nickname':
        return {
          ofTheName: full(formA, formB) + full(formB, formA),
          ofAnother: Math.min(full(formA, formB), full(formB, formA)),
        };
      case 'initials': {
        const isFamilyBrief = formA.given === formB.given;
        const ofTheName = isFamilyBrief
          ? this.#together('given', formA, 'familyInitial', formA, formB)
          : this.#together('givenInitial', formA, 'family', formA, formB);
        return { ofTheName, ofAnother: 0 };
      }
      case 'address':
        return {
          ofTheName: this.#together('givenInitial', formA, 'family', formA, formB),
          ofAnother: 0,
        };
      default:
        return likeness satisfies never;
    }
  }

  #together(
    first: PartName,
    ofFirst: NameForm,
    second: PartName,
    ofSecond: NameForm,
    beside: NameForm,
  ): number {
    const others = this.#others(first, ofFirst, beside) * this.#others(second, ofSecond, beside);
    return others / Math.max(1, this.#names);
  }

  /** Names that share a part, the two in question left out. */
  #others(part: PartName, form: NameForm, beside: NameForm): number {
    const key = PARTS[part](form);
    const isBoth = form.spelt !== beside.spelt && PARTS[part](beside) === key;
    return Math.max(0, (this.#counts[part].get(key) ?? 0) - (isBoth ? 2 : 1));
  }
}
