/** The door of bodies. */
import './schema.ts';

export { establishBody } from './acts/establish-body.ts';
export { paths as groupsPaths } from './paths.ts';
export { type BodyName, type BodyNow, bodiesVisible, bodyOf } from './reads/bodies.ts';
