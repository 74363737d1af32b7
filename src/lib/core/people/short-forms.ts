/**
 * Given names and the familiar forms that do not lie within them ("Mike" does not in "Michael", "Liz" does
 * in "Elizabeth"). Used where two records already share a key, to tell one person's two names from a
 * family's. English forms only; other languages' wait as suggestions.
 */
const SHORT_FORMS: readonly string[] = [
  ...['andrew andy drew', 'anthony tony', 'barbara babs', 'catherine cathy kate katie kathy'],
  ...[
    'charles charlie chuck',
    'deborah debbie',
    'dorothy dot dottie',
    'edward ted teddy eddie ned',
  ],
  ...[
    'eleanor nell nora',
    'elizabeth betty betsy bess lizzie libby',
    'frances fanny',
    'gerald gerry',
  ],
  ...['francis frank', 'henry harry hank', 'james jim jimmy jamie', 'jennifer jenny', 'john jack'],
  ...[
    'joseph joe',
    'katherine kate katie kathy kitty',
    'lawrence larry',
    'margaret maggie peggy meg',
  ],
  ...[
    'martha patty',
    'mary molly polly',
    'matilda tilly',
    'michael mike mick mickey',
    'nathaniel nat',
  ],
  ...['nicholas nicky', 'patricia patty', 'rebecca becky', 'richard dick rick rich'],
  ...['robert bob bobby robbie', 'ronald ronnie', 'rose rosie', 'samantha sammy', 'samuel sammy'],
  ...[
    'sarah sally',
    'stephen steve',
    'steven steve',
    'susan susie',
    'theodore ted teddy',
    'thomas tom',
  ],
  ...['victoria vicky', 'william bill billy will'],
];

const familiesOf = new Map<string, Set<number>>();
SHORT_FORMS.forEach((line, family) => {
  for (const word of line.split(' ')) {
    familiesOf.set(word, (familiesOf.get(word) ?? new Set()).add(family));
  }
});

/** Whether two given names, in lower case, are familiar forms of one. */
export function areShortForms(one: string, other: string): boolean {
  for (const family of familiesOf.get(one) ?? []) {
    if (familiesOf.get(other)?.has(family)) return true;
  }
  return false;
}
