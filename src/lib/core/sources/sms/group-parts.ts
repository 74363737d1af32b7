/**
 * Who is in a picture or group message. `address` states all others of the conversation; the list of
 * `<addr>`, which some telephones leave out, states everybody, the owner too: 137 wrote it, all others got
 * it. So the one address that is not among the others is the owner's.
 */
import type { Numbers } from './numbers.ts';

export interface GroupParts {
  /** Everybody but the owner, each once. */
  others: number[];
  /** Who wrote it, where that is told; read of a received message only. */
  from: number | undefined;
  /** The number that shows to be the owner's; null where none or several could be. */
  own: number | null;
}

/** Works out who takes part. `listed` are the numbers of `address`, `named` those of the list, in order. */
export function groupParts(
  listed: readonly number[],
  named: readonly number[],
  writer: number | undefined,
  numbers: Numbers,
): GroupParts {
  const asListed = (number: number): number | undefined =>
    listed.find((other) => numbers.isSame(other, number));
  const unlisted = [...new Set(named)].filter(
    (number) => numbers.kind(number) === 'person' && asListed(number) === undefined,
  );
  const [alone, ...more] = unlisted;
  const own = alone !== undefined && more.length === 0 && listed.length > 0 ? alone : null;
  const unsaid = unlisted.filter((number) => number !== own);
  const from = writer === undefined ? undefined : (asListed(writer) ?? writer);
  return {
    others: [...new Set([...listed, ...unsaid])],
    from: from ?? (listed.length === 1 ? listed[0] : undefined),
    own,
  };
}
