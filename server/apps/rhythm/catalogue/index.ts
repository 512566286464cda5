export { applyImport, bringsSomething, type Imported } from './apply.ts';
export { catalogueChanged } from './events.ts';
export { exportOne, type Exported } from './export.ts';
export { planImport, type Plan } from './plan.ts';
export { sayFinding } from './rules/findings.ts';
export type { GivenFile } from './sources.ts';
