/** What a line of a copy looks like that says one contact or one relation: handles and texts in full, unknown is null. */
import * as v from 'valibot';
import { CHANNELS, RELATION_KINDS, ROLES } from '#core/facts/facts.ts';
import { CONFIDENCES } from '#core/facts/told.ts';
import { HandleShape } from './shapes.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Unknown = v.nullable(v.number());
const Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u));

/** One contact. */
export const InteractionLine = v.object({
  import: v.string(),
  key: Hex,
  content: Hex,
  at: v.nullable(v.number()),
  timeMark: Count,
  channel: v.picklist(CHANNELS),
  label: v.nullable(v.string()),
  weight: v.number(),
  row: Count,
  file: Count,
  people: v.array(v.tuple([v.picklist(ROLES), HandleShape])),
  topics: v.array(v.string()),
});

/** One stated or told relation. */
export const RelationLine = v.object({
  import: v.string(),
  key: Hex,
  content: Hex,
  a: HandleShape,
  b: HandleShape,
  weight: v.nullable(v.number()),
  // Copies of schema 1 know only listed ties without a word for them.
  kind: v.optional(v.picklist(RELATION_KINDS), 'edge'),
  label: v.optional(v.nullable(v.string()), null),
  told: v.optional(
    v.object({
      warmth: Unknown,
      confidence: v.picklist(CONFIDENCES),
      interactions: Count,
      contact: v.number(),
      first: Unknown,
      last: Unknown,
    }),
  ),
  row: Count,
  file: Count,
});

export type InteractionFact = v.InferOutput<typeof InteractionLine>;
export type RelationFact = v.InferOutput<typeof RelationLine>;
