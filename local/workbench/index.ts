export { createWorkbench } from './createWorkbench';
export type { Workbench, WorkbenchOptions } from './createWorkbench';
