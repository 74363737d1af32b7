import { readdirSync } from 'node:fs';
import { it, expect } from 'vitest';
import { samples, sampleCards, people, relations } from './read-cards.ts';
it('x', async () => {
  for (const f of readdirSync(new URL('vcard/', samples)).filter((n) => n.endsWith('.vcf'))) {
    const r = await sampleCards('vcard/' + f);
    const { records, people: n, skipped, problems, tallies, relations: rel, affiliations, interactions } = r.report;
    console.log(f, r.ok, JSON.stringify({ records, n, skipped, rel, affiliations, tallies, problems }));
    if (r.ok && !f.startsWith('synth')) console.log(people(r.batch).join('\n'), relations(r.batch).join(';'), JSON.stringify(r.batch.affiliations.map(a=>[a.organisation,a.role])));
    if (r.ok && f.startsWith('synth')) console.log(people(r.batch).slice(0,8).join('\n'), relations(r.batch).join(';'), r.batch.records.filter(x=>x.handles.length<2).length,  r.batch.handles.filter(h=>h.startsWith('linkedin')).length,  r.batch.handles.filter(h=>h.startsWith('phone')).length,  r.batch.handles.filter(h=>h.startsWith('email')).length);
  }
  expect(1).toBe(1);
});
