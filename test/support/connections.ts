/** What a process connects to, seen from below: every socket, name and program that Node.js itself opens. */
import { createHook } from 'node:async_hooks';

export interface Connections {
  /** Names that were looked up, addresses and sockets that were connected to, and programs that were begun. */
  seen(): readonly string[];
  stop(): void;
}

/** Handles of Node.js that reach out. They are watched where they are made: nothing stands in for them. */
const reaching: readonly string[] = [
  'TCPCONNECTWRAP',
  'PIPECONNECTWRAP',
  'GETADDRINFOREQWRAP',
  'GETNAMEINFOREQWRAP',
  'QUERYWRAP',
  'UDPWRAP',
  'PROCESSWRAP',
];

/** Begin to watch this thread. */
export function watchConnections(): Connections {
  const made: { readonly type: string; readonly handle: object }[] = [];
  const hook = createHook({
    init(_id, type, _trigger, handle) {
      if (reaching.includes(type)) made.push({ type, handle });
    },
  }).enable();
  return {
    // Read late: a handle is told where it goes after it was made.
    seen: () => [...new Set(made.map(({ type, handle }) => `${type} ${whereOf(handle)}`))].sort(),
    stop: () => {
      hook.disable();
    },
  };
}

function whereOf(handle: object): string {
  const parts = ['hostname', 'address', 'port'].flatMap((name) => {
    const value: unknown = Reflect.get(handle, name);
    return typeof value === 'string' || typeof value === 'number' ? [value] : [];
  });
  return parts.join(':') || '(unknown)';
}
