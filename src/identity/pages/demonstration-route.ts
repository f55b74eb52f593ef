import { get, type Visit } from '../../platform/index.ts';
import { openDemonstrationLink } from '../acts/sign-in-by-demonstration-link.ts';
import { paths } from '../paths.ts';
import { deviceOf } from '../rules/device.ts';
import { signedIn } from './answers.ts';

/** Demonstration links, as the start message prints them: one click signs the role in. */
export const demonstrationRoutes = [get(paths.demonstrationLink(':token'), ['anyone'], signIn)];

async function signIn(visit: Visit): Promise<Response> {
  const input = { token: visit.param('token'), device: deviceOf(visit.c.req.header('user-agent')) };
  const session = await openDemonstrationLink(visit.house, input, visit.now);
  return session === null ? visit.notFound() : signedIn(visit, session, '/');
}
