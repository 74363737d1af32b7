/** People who are nothing but their names: person i is called names[i]. */
import type { People } from '../../src/lib/core/people/people.ts';

export function peopleFromNames(names: readonly string[], ego: number | null = null): People {
  return {
    persons: names.map((name) => ({
      id: `name:${name}`,
      name,
      names: [name],
      handles: [`name:${name}`],
      organisations: [],
      places: [],
    })),
    personOfHandle: Int32Array.from(names.keys()),
    ego,
    suggestedMerges: [],
  };
}
