/** Facts of several sources written as one line a record: "vcard Ada Lovelace = email:a@x.example @ Acme". */
import { BatchBuilder } from '../../../src/lib/core/facts/batch-builder.ts';
import type { SourceId } from '../../../src/lib/core/facts/facts.ts';
import type { Handle } from '../../../src/lib/core/facts/handles.ts';
import { hash64 } from '../../../src/lib/core/facts/hash.ts';
import type { LiveImport } from '../../../src/lib/core/facts/unite.ts';

const LINE =
  /^(?<source>\w+)\s+(?<name>[^=@]*?)\s*=\s*(?<handles>[^@]*(?:@[^ @]+[^@]*)*?)(?:\s+@\s+(?<place>.+))?$/u;

/** Imports of these records, one a source; `vcard_2` is a second import of cards. */
export function importsOf(...lines: string[]): LiveImport[] {
  const builders = new Map<string, BatchBuilder>();
  lines.forEach((line, row) => {
    const { source = '', name = '', handles = '', place } = LINE.exec(line)?.groups ?? {};
    const [id = '', part = '1'] = source.split('_');
    const builder = builders.get(`${id}_${part}`) ?? new BatchBuilder(id as SourceId);
    if (!builders.has(`${id}_${part}`)) builder.startFile(id);
    builders.set(`${id}_${part}`, builder);
    const known = handles.split(' ').filter(Boolean) as Handle[];
    const own: Handle[] = id === 'mail' || name === '' ? [] : [nameIn(id, name)];
    const about = { key: hash64(line), content: line, row, file: 0 };
    builder.addRecord({ ...about, handles: [...known, ...own], name: name === '' ? null : name });
    const person = known[0] ?? own[0];
    if (place === undefined || person === undefined) return;
    const at = { organisation: place, role: null, first: null, last: null };
    builder.addAffiliation({ ...about, person, ...at });
  });
  return [...builders].map(([id, builder], i) => {
    const batch = builder.finish();
    const info = { id, source: batch.source, files: ['f'], addedAt: i, asOf: null, coverage: null };
    return { info, batch };
  });
}

function nameIn(source: string, name: string): Handle {
  if (source === 'table') return `name:${name}`;
  return source === 'vcard' ? `name-in-vcard:${name}` : `name-in-linkedin:${name}`;
}
