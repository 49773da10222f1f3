import type { Light } from './light.ts'
import { circle, hills, path, polygon, scatter, sky, tree } from './shapes.ts'

/** Rows of coffee in flower that run up the slope. */
export const coffeeGarden = (light: Light): string =>
  sky(light) +
  hills(light, 31, 430) +
  path('M 0 560 Q 800 470 1600 580 L 1600 1067 L 0 1067 Z', light.ground) +
  rows(light) +
  tree(250, 640, 330, light.leaf, light.darkWood) +
  tree(1330, 660, 380, light.leaf, light.darkWood)

function rows({ grass, leaf, ground }: Light): string {
  const drawn = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((n) => {
    const far = 800 + n * 95
    const near = 800 + n * 330
    return polygon(
      [
        [far - 8, 540],
        [far + 8, 540],
        [near + 48, 1067],
        [near - 48, 1067],
      ],
      n % 2 === 0 ? grass : ground,
    )
  })
  const bushes = Array.from({ length: 9 }, (_, row) => {
    const depth = (row + 1) / 9
    const y = 545 + depth * depth * 500
    const size = 10 + depth * 62
    return [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].map((n) =>
      bush(800 + n * (95 + depth * depth * 235), y, size, leaf, row * 13 + n + 6),
    )
  })
  return drawn.join('') + bushes.flat().join('')
}

const bush = (x: number, y: number, size: number, leaf: string, seed: number): string => {
  if (x < -100 || x > 1700) return ''
  const spots = scatter(seed + 1, 14)
  return (
    circle(x, y, size, leaf) +
    circle(x - size * 0.7, y + size * 0.2, size * 0.65, leaf) +
    circle(x + size * 0.7, y + size * 0.2, size * 0.65, leaf) +
    Array.from({ length: 7 }, (_, n) =>
      circle(
        x + ((spots[n] ?? 0) - 0.5) * size * 2.2,
        y + ((spots[n + 7] ?? 0) - 0.6) * size * 1.3,
        size * 0.11,
        '#fdfaf2',
      ),
    ).join('')
  )
}
