/**
 * A page's line to its engine: starts the worker and hands out its typed face. Callbacks are wrapped
 * here, so that nobody else has to know how they travel.
 */
import * as Comlink from 'comlink';
import type { EngineApi } from './protocol.ts';

/** Starts the tab's engine. `onCrash` hears of a worker that could not start or died. */
export function connectEngine(onCrash: (detail: string) => void): EngineApi {
  const worker = new Worker(new URL('../engine/worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => onCrash(event.message || 'worker could not start'));
  worker.addEventListener('messageerror', () => onCrash('worker sent an unreadable answer'));
  const remote = Comlink.wrap<EngineApi>(worker);
  return {
    open: (canary, onProgress) => remote.open(canary, Comlink.proxy(onProgress)),
    subscribe: (onChange) => remote.subscribe(Comlink.proxy(onChange)),
    preview: (files, onProgress, options) =>
      remote.preview(files, Comlink.proxy(onProgress), options),
    commit: (previewId, owner, onProgress) =>
      remote.commit(previewId, owner, Comlink.proxy(onProgress)),
    discard: (previewId) => remote.discard(previewId),
    cancel: () => remote.cancel(),
    decide: (...commands) => remote.decide(...commands),
    undo: () => remote.undo(),
    redo: () => remote.redo(),
    evidence: (tie, limit) => remote.evidence(tie, limit),
    records: (person) => remote.records(person),
    placeRows: (person) => remote.placeRows(person),
    introduce: (target) => remote.introduce(target),
    lastYear: (onProgress) => remote.lastYear(Comlink.proxy(onProgress)),
    stopLastYear: () => remote.stopLastYear(),
    exportNetwork: (format, people) => remote.exportNetwork(format, people),
    saveCopy: () => remote.saveCopy(),
    inspectCopy: (file) => remote.inspectCopy(file),
    restoreCopy: (file) => remote.restoreCopy(file),
    eraseEverything: () => remote.eraseEverything(),
  };
}
