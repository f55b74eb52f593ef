export type { AnyAct, AnyRead, Api, ApiVisitor } from './api.ts';
export { apiPath, mountApi } from './mount-api.ts';
export { openApi } from './openapi.ts';
export type { Problem, Problems, ProblemWords } from './problem.ts';
