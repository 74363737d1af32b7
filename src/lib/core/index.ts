/** The core's public face: what words, vault, engine and the command line ask of it. */
export {
  ANALYSIS_STAGES,
  analyse,
  AnalysisCancelled,
  type AnalysisExtras,
  type AnalysisStage,
} from './analyse.ts';
export type { AnalysisOptions, Conclusions } from './conclusions.ts';
export { NO_DECISIONS, type Decisions } from './decisions.ts';
export { EXPORT_FORMATS, exportNetwork, type ExportFormat } from './exports/export-network.ts';
export { clusterRows, personRows, tieRows } from './exports/rows.ts';
export { upTo } from './facts/as-of.ts';
export type { FactBatch, FactSet } from './facts/facts.ts';
export { parseHandle, type Handle } from './facts/handles.ts';
export { unite, type LiveImport } from './facts/unite.ts';
export { introduce } from './introductions/introduce.ts';
export type { TargetAnswer } from './introductions/introduction.ts';
export { endOfDay, lastDatedEvent } from './looking-from.ts';
export { DEFAULT_SETTINGS, type Settings } from './settings.ts';
export { readFile, readFiles } from './sources/index.ts';
export type { FileReport } from './sources/file-report.ts';
export type { ReadResult, SourceFile } from './sources/source.ts';
