import { circle, height, line, rect, width } from './shapes.ts'

/** A room: wall, floor and the light that falls through one window. */
export const room = (wall: string, floor: string): string =>
  rect(0, 0, width, 780, wall) +
  rect(0, 780, width, height - 780, floor) +
  rect(0, 770, width, 14, '#00000022')

export const windowAt = (
  x: number,
  y: number,
  w: number,
  h: number,
  outside: readonly [string, string],
): string =>
  rect(x - 12, y - 12, w + 24, h + 24, '#8a6b4c') +
  rect(x, y, w, h * 0.6, outside[0]) +
  rect(x, y + h * 0.6, w, h * 0.4, outside[1]) +
  line([x + w / 2, y], [x + w / 2, y + h], '#8a6b4c', 8) +
  line([x, y + h / 2], [x + w, y + h / 2], '#8a6b4c', 8)

/** Somebody seen from behind, seated: head and shoulders over a chair's back. `y` is where the back begins. */
export const seated = (x: number, y: number, size: number, cloth: string): string =>
  `<path d="M ${x - size * 0.5} ${y + size * 0.5} Q ${x - size * 0.48} ${y - size * 0.16} ${x} ${y - size * 0.18} Q ${x + size * 0.48} ${y - size * 0.16} ${x + size * 0.5} ${y + size * 0.5} Z" fill="${cloth}"/>` +
  circle(x, y - size * 0.42, size * 0.25, '#2b211d') +
  rect(x - size * 0.56, y + size * 0.28, size * 1.12, size * 0.5, '#6d4c35', `rx="${size * 0.1}"`)

export const cloths = ['#2f4a5e', '#8c3b34', '#e9e4d8', '#4d6b4a', '#59486b', '#c9a24a', '#3d3d45'] as const
