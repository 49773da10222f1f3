import type { Piece } from './piece.ts'

/** A raised figure is at most this share of the letters it belongs to. */
const smallest = 0.9
const oldFont = /^\.?Vn|^VNI/i
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Sets the marks of notes and powers on the line they belong to, as the raised figures of Unicode ("thi hành³", "10³"): on a
 * line of their own they would part a word from its sentence. `pieces` are sorted by their base lines.
 */
export function settleRaised(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    if (!/^[\d*()]{1,4}$/.test(piece.text.trim())) return piece
    const owner = findOwner(pieces, piece, at)
    if (!owner) return piece
    // In the old fonts the raised figures of Latin-1 are letters.
    if (oldFont.test(piece.font ?? '')) return { ...piece, base: owner.base }
    const text = piece.text.trim().replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    return { ...piece, text, base: owner.base }
  })
}

/** Larger letters right beside it, whose base line is a little below. */
function findOwner(pieces: readonly Piece[], piece: Piece, from: number): Piece | null {
  for (let at = from + 1; at < pieces.length; at++) {
    const other = pieces[at]
    if (!other || other.base - piece.base > 24) return null
    const lift = (other.base - piece.base) / other.size
    const isLarger = piece.size <= other.size * smallest
    const gap = Math.min(Math.abs(piece.left - other.right), Math.abs(other.left - piece.right))
    const isInside = piece.left > other.left && piece.right < other.right
    if (isLarger && lift > 0.12 && lift < 0.75 && (gap < other.size * 0.5 || isInside)) return other
  }
  return null
}
