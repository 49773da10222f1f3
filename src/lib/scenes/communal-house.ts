import type { Light } from './light.ts'
import { figure, hills, line, path, polygon, rect, ridge, scatter, sky, tree } from './shapes.ts'

/** Nhà rông: a steep, slightly bowed roof, far higher than the house under it, on stilts. */
export const communalHouse = (light: Light): string =>
  sky(light) +
  hills(light, 3, 620) +
  ridge(9, 830, 14, light.grass) +
  tree(210, 880, 300, light.leaf, light.darkWood) +
  tree(1420, 860, 240, light.leaf, light.darkWood) +
  stilts(light) +
  roof(light) +
  stairs(light) +
  figure(1130, 985, 118, '#8c3b34') +
  figure(1186, 990, 108, '#2f4a5e')

const stilts = ({ wood, darkWood, wall }: Light): string =>
  [520, 620, 720, 880, 980, 1080].map((x) => rect(x - 9, 760, 18, 165, darkWood)).join('') +
  rect(480, 745, 640, 26, wood) +
  rect(510, 640, 580, 106, wall) +
  Array.from({ length: 15 }, (_, n) => line([520 + n * 40, 645], [520 + n * 40, 742], wood, 5)).join('') +
  rect(755, 650, 90, 96, darkWood)

const roof = ({ thatch, thatchShade, darkWood }: Light): string =>
  path('M 470 660 Q 560 420 640 150 L 960 150 Q 1040 420 1130 660 Q 800 690 470 660 Z', thatch) +
  path('M 880 150 L 960 150 Q 1040 420 1130 660 Q 1060 668 990 671 Q 950 420 880 150 Z', thatchShade) +
  scatter(5, 46)
    .map((n, i) => {
      const y = 200 + (i % 12) * 38
      const half = 150 + ((y - 150) / 510) * 165
      const x = 800 - half + n * half * 2
      return line([x, y], [x - 3, y + 30], thatchShade, 3)
    })
    .join('') +
  polygon(
    [
      [618, 150],
      [655, 118],
      [945, 118],
      [982, 150],
    ],
    darkWood,
  ) +
  [660, 730, 800, 870, 940]
    .map(
      (x) => line([x - 16, 86], [x + 16, 120], darkWood, 6) + line([x + 16, 86], [x - 16, 120], darkWood, 6),
    )
    .join('')

const stairs = ({ wood, darkWood }: Light): string =>
  polygon(
    [
      [762, 768],
      [838, 768],
      [866, 950],
      [734, 950],
    ],
    darkWood,
  ) + Array.from({ length: 7 }, (_, n) => rect(760 - n * 4, 776 + n * 25, 80 + n * 8, 13, wood)).join('')
