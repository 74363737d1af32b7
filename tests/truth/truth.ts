/** `npm run truth`: the table of `table.ts`, printed; exit 1 below a bar. */
import { hasTruth } from './data.ts';
import { holds, sayLine, truthTable } from './table.ts';

if (!hasTruth) {
  console.error('truth: ../shared/data is not on this machine, nothing to compare with');
  process.exit(1);
}

const lines = await truthTable();
const width = Math.max(...lines.map(({ measure }) => measure.length));
for (const line of lines) console.log(sayLine(line, width));
const barred = lines.filter(({ bar }) => bar !== null);
const missed = barred.filter((line) => !holds(line)).length;
console.log(`${barred.length - missed} bars held, ${missed} missed`);
if (missed > 0) process.exitCode = 1;
