// A thread does not inherit the reading of TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
