import type { Packing } from './packing.ts';

/** What a zip says of one of its parts, in the list at its end. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated; no Word file has others. */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins. */
  readonly at: number;
}

const END = { signature: 0x06054b50, bytes: 22, furthestBytes: 22 + 0xffff };
const LISTED = { signature: 0x02014b50, bytes: 46 };
const HEADER = { signature: 0x04034b50, bytes: 30 };
/** A size or place that stands in the extra field of a large zip (zip64). */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

/**
 * The list of a zip, in its order. The list alone counts, not what stands before each part.
 *
 * @returns undefined where it is no zip, or one that breaks off
 * @source PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16
 */
export function entriesOf(zip: Uint8Array): readonly Entry[] | undefined {
  const view = viewOf(zip);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + LISTED.bytes > zip.length || view.getUint32(at, true) !== LISTED.signature) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + LISTED.bytes + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > zip.length) return undefined;
    const nameAt = at + LISTED.bytes;
    const isUnicode = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const sizes = sizesOf(view, at, nameAt + nameBytes, extraBytes);
    entries.push({
      name: decoder(isUnicode).decode(zip.subarray(nameAt, nameAt + nameBytes)),
      method: view.getUint16(at + 10, true),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  for (
    let at = view.byteLength - END.bytes;
    at >= Math.max(0, view.byteLength - END.furthestBytes);
    at -= 1
  ) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return undefined;
}

/** Those of the three that do not fit follow one another in the extra field, in this order. */
function sizesOf(view: DataView, at: number, extraAt: number, extraBytes: number) {
  const [bytes, packedBytes, place] = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const wide = wideSizes(view, extraAt, extraAt + extraBytes);
  const whole = (size: number | undefined) => (size === ELSEWHERE ? wide.shift() : size) ?? ELSEWHERE;
  return { bytes: whole(bytes), packedBytes: whole(packedBytes), at: whole(place) };
}

function wideSizes(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64) continue;
    const last = Math.min(at + 4 + view.getUint16(at + 2, true), to);
    const wide: number[] = [];
    for (let size = at + 4; size + 8 <= last; size += 8) wide.push(Number(view.getBigUint64(size, true)));
    return wide;
  }
  return [];
}

/**
 * A part, unpacked to what it declares and never to more.
 *
 * @returns undefined where it is not what the list says
 */
export function unpack(zip: Uint8Array, entry: Entry, { inflate }: Packing): Uint8Array | undefined {
  const view = viewOf(zip);
  if (entry.at + HEADER.bytes > zip.length || view.getUint32(entry.at, true) !== HEADER.signature)
    return undefined;
  const from =
    entry.at + HEADER.bytes + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packedBytes > zip.length) return undefined;
  const packed = zip.subarray(from, from + entry.packedBytes);
  if (entry.method === 8) return inflate(packed, entry.bytes);
  return entry.method === 0 && entry.bytes === entry.packedBytes ? packed : undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

const unicode = new TextDecoder();
const latin = new TextDecoder('latin1');

function decoder(isUnicode: boolean): TextDecoder {
  return isUnicode ? unicode : latin;
}
