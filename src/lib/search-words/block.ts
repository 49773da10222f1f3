import { bareHash } from './hash.ts'

/** A part as the second look at an answer sees it: hashes of its words, without any text. */
export interface Block {
  /** Of the thing that it is a part of. */
  group: number
  heading: Uint32Array
  title: Uint32Array
  /** Words that mark out the whole thing. */
  context: Uint32Array
  /** In their order, 0 at the end of each line. */
  body: Uint32Array
}

const head = 4

interface Lists {
  group: number
  heading: readonly number[]
  title: readonly number[]
  context: readonly number[]
  body: readonly number[]
}

/** 32-bit numbers, little-endian: group, three lengths, then the words. */
export function packBlock({ group, heading, title, context, body }: Lists): Uint8Array {
  const lengths = [heading.length, title.length, context.length]
  return new Uint8Array(Uint32Array.of(group, ...lengths, ...heading, ...title, ...context, ...body).buffer)
}

/** `packed` may be a view that begins anywhere in its buffer. */
export function readBlock(packed: Uint8Array): Block {
  const whole = packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed)
  const all = new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength >> 2)
  const title = head + (all[1] ?? 0)
  const context = title + (all[2] ?? 0)
  const body = context + (all[3] ?? 0)
  return {
    group: all[0] ?? 0,
    heading: all.subarray(head, title),
    title: all.subarray(title, context),
    context: all.subarray(context, body),
    body: all.subarray(body),
  }
}

/** The same as if nobody had typed marks: hashes become those of `bareHash`. */
export const withoutMarks = ({ group, heading, title, context, body }: Block): Block => ({
  group,
  heading: heading.map(bareHash),
  title: title.map(bareHash),
  context: context.map(bareHash),
  body: body.map(bareHash),
})
