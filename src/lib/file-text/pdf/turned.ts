import type { Piece } from './piece.ts'

/** A piece with the direction of its writing: 0 is upright, 90 runs up the page. */
export interface TurnedPiece extends Piece {
  degrees: number
}

/**
 * Parts what is written along the page from stamps and marks across it. Where most letters are turned the page itself is (a
 * table set sideways): its places are turned back, so that its lines are read as lines.
 */
export function partTurned(pieces: readonly TurnedPiece[]): {
  upright: Piece[]
  across: Piece[]
  isTurned: boolean
} {
  const letters = new Map<number, number>()
  for (const { degrees, text } of pieces)
    letters.set(degrees, (letters.get(degrees) ?? 0) + text.trim().length)
  const main = [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0
  const along = pieces.filter(({ degrees }) => degrees === main)
  return {
    upright: main === 0 ? along.map(withoutDegrees) : turnBack(along, main),
    across: pieces.filter(({ degrees }) => degrees !== main).map(withoutDegrees),
    isTurned: main === 90 || main === 270,
  }
}

const withoutDegrees = ({ degrees: _degrees, ...piece }: TurnedPiece): Piece => piece

function turnBack(pieces: readonly TurnedPiece[], degrees: number): Piece[] {
  const angle = (degrees * Math.PI) / 180
  const turned = pieces.map((piece) => ({
    piece: withoutDegrees(piece),
    left: piece.left * Math.cos(angle) - piece.base * Math.sin(angle),
    base: piece.left * Math.sin(angle) + piece.base * Math.cos(angle),
    width: piece.right - piece.left,
  }))
  const left = Math.min(...turned.map((one) => one.left))
  const top = Math.min(...turned.map((one) => one.base - one.piece.size))
  return turned.map((one) => ({
    ...one.piece,
    left: one.left - left,
    right: one.left - left + one.width,
    base: one.base - top,
  }))
}
