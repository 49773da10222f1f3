import type { Light } from './light.ts'
import { air, circle, hills, line, path, rect, ridge, scatter, width, height } from './shapes.ts'

/** Whatever the hour, rain takes the sun and most of the colour. */
export const rainHills = (light: Light): string =>
  air(['#76858f', '#c9d2d3']) +
  clouds() +
  hills({ ...light, hills: ['#9aabb0', '#758d8c', '#527064'] }, 51, 600) +
  rect(0, 420, width, 220, '#dfe6e6', 'opacity="0.28"') +
  ridge(58, 860, 36, '#5d7a50') +
  path(
    'M 560 1067 C 640 960 980 950 900 890 C 860 860 760 850 800 824 L 830 826 C 830 846 960 856 1010 890 C 1090 950 900 990 960 1067 Z',
    '#a3825c',
  ) +
  rain()

const clouds = (): string =>
  [
    [20, 120, 150],
    [240, 150, 130],
    [430, 120, 170],
    [640, 160, 140],
    [980, 110, 180],
    [1200, 150, 150],
    [1420, 120, 160],
  ]
    .map(
      ([x = 0, y = 0, r = 0]) =>
        circle(x, y, r, '#66747d') + circle(x + r * 0.8, y + 30, r * 0.75, '#66747d'),
    )
    .join('') + rect(0, 0, width, 130, '#66747d')

const rain = (): string => {
  const places = scatter(57, 440)
  return Array.from({ length: 220 }, (_, n) => {
    const x = (places[n] ?? 0) * (width + 80)
    const y = 190 + (places[n + 220] ?? 0) * (height - 240)
    return line([x, y], [x - 12, y + 44], '#eef3f4aa', 2.4)
  }).join('')
}
