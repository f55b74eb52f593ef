/** Readers over connections that stay open. Thinner than `node:http`, so that the reader is not what is measured. */
import { connect, type Socket } from 'node:net';

export interface Target {
  readonly port: number;
  readonly path: string;
  /** One for each connection in turn: many people, not one who is in a hurry. */
  readonly cookies?: readonly string[];
}

/** One connection: one request at a time. @throws Error on any answer other than 200. */
export interface Reader {
  /** @returns bytes of the body. */
  read(): Promise<number>;
  /** False once the server closed it: servers do when nobody asks for some seconds. */
  isOpen(): boolean;
  close(): void;
}

/** @param turn which of the cookies. */
export async function openReader({ port, path, cookies = [] }: Target, turn = 0): Promise<Reader> {
  const cookie = cookies[turn % Math.max(1, cookies.length)];
  const socket = connect({ port, host: 'localhost' });
  socket.setNoDelay(true);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const request = `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}\r\n`;
  return {
    read: () => exchange(socket, request),
    isOpen: () => !socket.destroyed && !socket.readableEnded,
    close: () => socket.destroy(),
  };
}

function exchange(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // A connection that is closed says so no second time.
    if (socket.destroyed) return reject(new Error('the connection was closed before the request'));
    let head = '';
    let wanted = Number.POSITIVE_INFINITY;
    let got = 0;
    let tail = '';
    const finish = (error: Error | null) => {
      socket.off('data', take);
      socket.off('close', closed);
      if (error) reject(error);
      else resolve(got);
    };
    const closed = () => finish(new Error('the connection was closed before the answer ended'));
    const take = (bytes: Buffer) => {
      let rest = bytes;
      if (wanted === Number.POSITIVE_INFINITY && tail === '') {
        head += bytes.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!head.startsWith('HTTP/1.1 200')) return finish(new Error(head.slice(0, 60)));
        const length = /\r\ncontent-length: (\d+)/i.exec(head.slice(0, end));
        wanted = length ? Number(length[1]) : Number.POSITIVE_INFINITY;
        rest = bytes.subarray(bytes.length - (head.length - end - 4));
      }
      got += rest.length;
      // Without a length the answer comes in chunks, the last of which is empty.
      tail = (tail + rest.subarray(-5).toString('latin1')).slice(-5);
      if (got >= wanted || (wanted === Number.POSITIVE_INFINITY && tail === '0\r\n\r\n')) finish(null);
    };
    socket.on('data', take);
    socket.on('close', closed);
    socket.write(request);
  });
}

/** As many as can be had over so many connections in about so many seconds. */
export async function asManyAsPossible(
  target: Target,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<{ answered: number; seconds: number }> {
  const readers = await Promise.all(
    Array.from({ length: connections }, (_, turn) => openReader(target, turn)),
  );
  const start = performance.now();
  const end = start + seconds * 1000;
  let answered = 0;
  await Promise.all(
    readers.map(async (reader) => {
      while (performance.now() < end) {
        await reader.read();
        answered += 1;
      }
      reader.close();
    }),
  );
  return { answered, seconds: (performance.now() - start) / 1000 };
}

/**
 * So many requests a second at even distances, whether or not earlier ones have been answered: one that has to wait
 * for a slow one before it counts its waiting too.
 *
 * @returns milliseconds from the instant at which each was due to the last byte of its answer.
 */
export async function latencies(
  target: Target,
  { perSecond, count }: { perSecond: number; count: number },
): Promise<number[]> {
  const idle: Reader[] = [];
  let opened = 0;
  const all: Promise<number>[] = [];
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    const due = start + (index * 1000) / perSecond;
    await until(due);
    all.push(one(due));
  }
  const taken = await Promise.all(all);
  for (const reader of idle) reader.close();
  return taken;

  async function one(due: number): Promise<number> {
    const reader = openOne() ?? (await openReader(target, opened++));
    await reader.read();
    idle.push(reader);
    return performance.now() - due;
  }

  /** Those that were asked last come first, so that few have been closed meanwhile. */
  function openOne(): Reader | undefined {
    for (let reader = idle.pop(); reader; reader = idle.pop()) if (reader.isOpen()) return reader;
    return undefined;
  }
}

function until(due: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
}
