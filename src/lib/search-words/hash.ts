import { bareWord } from './words.ts'

/**
 * Words as 32-bit numbers: an index row keeps them, so that whoever looks closer at an answer needs neither its text nor a
 * vocabulary. The upper twenty bits are those of the word without marks. Two words may share a number; among the words of
 * one question and one text that is too rare to matter.
 */
export function hashWord(normal: string): number {
  const whole = mix(normal)
  const bare = mix(bareWord(normal))
  // 0 parts lines.
  return ((bare & 0xff_ff_f0_00) | (whole & 0xfff)) >>> 0 || 1
}

/** What all words share that are the same without marks. */
export const bareHash = (hash: number): number => hash >>> 12

/** Of two neighbours, in their order. */
export function hashPair(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e_37_79_b1) ^ second
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** FNV-1a over UTF-16, with its bits stirred once more: its upper ones alone are too even. */
function mix(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c_1b_3c_6d)
  return hash ^ (hash >>> 13)
}
