/** Some routes in the plain frame of a page, for the tests of a capability's own pages. */
import type { Hono } from 'hono';
import { presenceDoor } from '../../src/identity/index.ts';
import {
  type House,
  mountSite,
  type Route,
  speaker,
  stranger,
  type Viewer,
} from '../../src/platform/index.ts';
import { plainFrame } from './plain-frame.tsx';
import { newVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

export interface SmallSite {
  readonly application: Hono;
  /** A person at a browser who is this viewer, without signing in. */
  visitorAs(viewer: Viewer, options?: VisitorOptions): Visitor;
}

/** Mount routes with everything that `platform/http` does: limits, headers, who may reach what, one transaction a read. */
export function smallSite(house: House, routes: readonly Route[]): SmallSite {
  const viewers = new Map<string, Viewer>();
  const application = mountSite({
    house,
    routes,
    frame: plainFrame,
    async visitorOf(c) {
      const viewer = viewers.get(c.req.header('x-test-viewer') ?? '') ?? stranger;
      const zone = 'Australia/Canberra';
      return {
        viewer,
        // These people have no session in which they could prove anything; the door is tested with identity's own pages.
        isPresent: true,
        language: 'en',
        zone: 'Asia/Bangkok',
        officialZone: zone,
        forumName: null,
        say: speaker('en'),
      };
    },
    presence: presenceDoor,
    tooLargeParts: (_visitor, bytesMax) => ({ title: 'Too large', body: `At most ${bytesMax} bytes` }),
    foreignFormParts: () => ({ title: 'Not from here', body: '' }),
  });
  return {
    application,
    visitorAs(viewer, options) {
      const name = String(viewers.size + 1);
      viewers.set(name, viewer);
      const asViewer = {
        request: (path: string, init: RequestInit = {}) => {
          const headers = new Headers(init.headers);
          headers.set('x-test-viewer', name);
          return application.request(path, { ...init, headers });
        },
      };
      return newVisitor(asViewer, options);
    },
  };
}
