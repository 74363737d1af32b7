/** The engine's thread: one dedicated worker a tab. The clock and the zone are read here and nowhere below. */
import * as Comlink from 'comlink';
import { Engine } from './engine.ts';

Comlink.expose(
  new Engine({
    vaultName: 'kith',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    // The built worker's file name holds the hash of its code.
    codeVersion: import.meta.env.DEV ? null : import.meta.url,
  }),
);
