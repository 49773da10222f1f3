import type { Light } from './light.ts'

export const width = 1600
export const height = 1067

type Point = readonly [x: number, y: number]

const round = (n: number): number => Math.round(n * 10) / 10

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" fill="${fill}" ${more}/>`

export const polygon = (points: readonly Point[], fill: string): string =>
  `<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" fill="${fill}"/>`

export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`

export const line = (from: Point, to: Point, stroke: string, thickness = 4): string =>
  `<line x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}" stroke="${stroke}" stroke-width="${thickness}" stroke-linecap="round"/>`

export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" fill="${fill}" ${more}/>`

/** The same picture every time: numbers between 0 and 1 that depend on nothing but the seed and the place in the row. */
export function scatter(seed: number, count: number): number[] {
  let state = (seed * 7919 + 104_729) % 233_280
  return Array.from({ length: count }, () => {
    state = (state * 9301 + 49_297) % 233_280
    return state / 233_280
  })
}

/** The sky down to the bottom of the picture, with the sun in its place. */
export const sky = (light: Light): string =>
  air(light.sky) +
  circle(...light.sunAt, 150, light.sun, 'opacity="0.25"') +
  circle(...light.sunAt, 72, light.sun)

/** The sky without a sun. */
export const air = ([top, bottom]: Light['sky']): string =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="0.75" stop-color="${bottom}"/></linearGradient></defs>` +
  rect(0, 0, width, height, 'url(#sky)')

/** One ridge across the picture; `base` is its mean height from the top, `swell` how far it rises and falls. */
export function ridge(seed: number, base: number, swell: number, fill: string): string {
  const tops = scatter(seed, 7).map((n, i): Point => [(i * width) / 6, base + (n - 0.5) * 2 * swell])
  const [first = [0, base] as const] = tops
  const curve = tops
    .slice(1)
    .map(([x, y], i) => {
      const [px, py] = tops[i] ?? first
      const middle = (px + x) / 2
      return `C ${round(middle)} ${round(py)} ${round(middle)} ${round(y)} ${round(x)} ${round(y)}`
    })
    .join(' ')
  return path(`M 0 ${round(first[1])} ${curve} L ${width} ${height} L 0 ${height} Z`, fill)
}

export const hills = ({ hills: [far, middle, near] }: Light, seed: number, base = 560): string =>
  ridge(seed, base - 90, 70, far) + ridge(seed + 1, base, 60, middle) + ridge(seed + 2, base + 90, 45, near)

/** A person without a face, feet at (x, y): somebody is there, nobody in particular. */
export function figure(x: number, y: number, size: number, cloth: string, skin = '#a9744f'): string {
  const shoulder = y - size * 0.72
  return (
    path(
      `M ${round(x - size * 0.2)} ${round(y)} L ${round(x - size * 0.22)} ${round(shoulder + size * 0.12)} Q ${round(x)} ${round(shoulder - size * 0.1)} ${round(x + size * 0.22)} ${round(shoulder + size * 0.12)} L ${round(x + size * 0.2)} ${round(y)} Z`,
      cloth,
    ) +
    circle(x, shoulder - size * 0.12, size * 0.13, skin) +
    path(
      `M ${round(x - size * 0.14)} ${round(shoulder - size * 0.12)} A ${round(size * 0.14)} ${round(size * 0.14)} 0 0 1 ${round(x + size * 0.14)} ${round(shoulder - size * 0.12)} Z`,
      '#2b211d',
    )
  )
}

/** A round tree, foot at (x, y). */
export const tree = (x: number, y: number, size: number, leaf: string, trunk: string): string =>
  rect(x - size * 0.05, y - size * 0.5, size * 0.1, size * 0.5, trunk) +
  circle(x, y - size * 0.68, size * 0.34, leaf) +
  circle(x - size * 0.22, y - size * 0.55, size * 0.22, leaf) +
  circle(x + size * 0.22, y - size * 0.55, size * 0.22, leaf)
