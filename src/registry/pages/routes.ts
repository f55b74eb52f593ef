import type { Route } from '../../platform/index.ts';
import { appointmentRoutes } from './appointment-routes.tsx';
import { deskRoutes } from './desk-routes.tsx';
import { directoryRoutes } from './directory-routes.tsx';
import { enterRoutes } from './enter-routes.tsx';
import { importRoutes } from './import-routes.tsx';
import { officesRoutes } from './offices-routes.tsx';
import { readRoutes } from './read-routes.tsx';
import type { RegistrySeams } from './seams.ts';

/** Every page of the register. `groups` has the seams ready. */
export function registryRoutes(seams: RegistrySeams): readonly Route[] {
  return [
    ...readRoutes(seams),
    ...officesRoutes(seams),
    ...enterRoutes,
    ...deskRoutes(seams),
    // Before the page of one appointment, whose address would take this one.
    ...importRoutes(seams),
    ...appointmentRoutes(seams),
    ...directoryRoutes(seams),
  ];
}
