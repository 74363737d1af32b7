/** The shape of every answer on the command line (design §7): strict, so that no key is missing or extra. */
import * as v from 'valibot';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const known = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const isoTime = v.pipe(v.string(), v.regex(/^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u));
const id = v.pipe(v.string(), v.regex(/^(?:email|phone|linkedin|name):/u));

const file = v.strictObject({
  name: v.string(),
  source: known(v.string()),
  records: count,
  people: count,
  interactions: count,
  relations: count,
  affiliations: count,
  skipped: count,
  problems: v.array(
    v.strictObject({ at: v.pipe(v.number(), v.integer(), v.minValue(1)), reason: v.string() }),
  ),
});

const person = v.strictObject({
  id,
  name: v.string(),
  handles: v.array(id),
  organisations: v.array(v.string()),
  cluster: known(id),
  stage: known(v.picklist(['contact', 'acquaintance', 'connection', 'close'])),
  strength: known(share),
  warmth: known(share),
  bridge: v.strictObject({
    participation: known(share),
    betweenness: known(v.pipe(v.number(), v.minValue(0))),
    constraint: known(v.pipe(v.number(), v.minValue(0))),
    clusters: v.array(id),
  }),
});

const confidence = v.picklist(['possible', 'likely', 'confirmed']);

const tie = v.strictObject({
  a: id,
  b: id,
  strength: known(share),
  warmth: known(share),
  confidence,
  interactions: count,
  first: known(isoTime),
  last: known(isoTime),
  chanceOfContact30d: known(share),
  chanceOfContact90d: known(share),
  factors: v.strictObject({
    attention: known(v.number()),
    fading: known(v.number()),
    activeWeeks: known(v.number()),
    reciprocity: known(v.number()),
    overlap: known(v.number()),
    years: known(v.number()),
    statedWeight: known(v.number()),
    littleData: known(v.number()),
    ownWords: known(v.number()),
    replies: known(v.number()),
  }),
});

export const analysisShape = v.strictObject({
  asOf: known(isoTime),
  me: known(id),
  files: v.array(file),
  people: v.array(person),
  ties: v.array(tie),
  clusters: v.array(v.strictObject({ id, name: v.string(), size: count })),
  suggestedMerges: v.array(
    v.strictObject({ a: id, b: id, chance: share, reasons: v.array(v.string()) }),
  ),
  reconnect: v.array(
    v.strictObject({
      person: id,
      list: v.picklist(['cooling', 'dormant', 'new']),
      silentDays: v.pipe(v.number(), v.minValue(0)),
      usualGapDays: known(v.pipe(v.number(), v.minValue(0))),
      why: v.string(),
    }),
  ),
});

export const introductionShape = v.strictObject({
  target: v.array(id),
  paths: v.pipe(
    v.array(
      v.strictObject({
        people: v.pipe(v.array(id), v.minLength(2), v.maxLength(4)),
        legs: v.pipe(
          v.array(
            v.strictObject({
              from: id,
              to: id,
              strength: known(share),
              confidence,
              why: v.array(v.string()),
            }),
          ),
          v.minLength(1),
        ),
        chance: share,
      }),
    ),
    v.maxLength(5),
  ),
});

export type Analysis = v.InferOutput<typeof analysisShape>;
export type Introduction = v.InferOutput<typeof introductionShape>;
