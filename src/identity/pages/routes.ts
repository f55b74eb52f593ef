import type { Route } from '../../platform/index.ts';
import type { Neighbours } from '../acts/neighbours.ts';
import { demonstrationRoutes } from './demonstration-route.ts';
import { linkRoutes } from './link-routes.tsx';
import { meRoutes } from './me-routes.tsx';
import { ministryRoutes } from './ministry-routes.tsx';
import { passwordRoutes } from './password-routes.tsx';
import { presenceRoutes } from './presence-door.tsx';
import { providerRoutes } from './providers-routes.tsx';
import { recoveryRoutes } from './recovery-routes.tsx';
import { securityRoutes } from './security-routes.tsx';
import { signInRoutes } from './sign-in-routes.tsx';
import { tokenRoutes } from './tokens-routes.tsx';

/** Every address of signing in and of one's own account. */
export function identityRoutes(neighbours: Neighbours): Route[] {
  return [
    ...signInRoutes,
    ...recoveryRoutes(neighbours),
    ...linkRoutes(neighbours),
    ...ministryRoutes(neighbours),
    ...providerRoutes,
    ...demonstrationRoutes,
    ...presenceRoutes,
    ...meRoutes(neighbours),
    ...securityRoutes,
    ...passwordRoutes,
    ...tokenRoutes(neighbours),
  ];
}
