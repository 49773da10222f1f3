import type { Light } from './light.ts'
import { hills, line, path, polygon, rect, sky, tree } from './shapes.ts'

/** The lake between hills, seen over the crest of the dam. */
export const reservoir = (light: Light): string =>
  sky(light) +
  hills(light, 61, 430) +
  path('M 0 560 Q 400 520 800 545 T 1600 540 L 1600 900 L 0 900 Z', light.water) +
  [600, 640, 690, 750]
    .map(
      (y, n) =>
        line([180 + n * 140, y], [420 + n * 190, y], '#ffffff66', 5) +
        line([1080 - n * 60, y + 16], [1330, y + 16], '#ffffff55', 5),
    )
    .join('') +
  path('M 0 570 Q 160 560 260 600 Q 180 640 0 650 Z', light.grass) +
  path('M 1600 560 Q 1420 570 1340 610 Q 1440 650 1600 660 Z', light.grass) +
  tree(120, 610, 190, light.leaf, light.darkWood) +
  tree(1500, 620, 210, light.leaf, light.darkWood) +
  dam(light)

const dam = ({ grass }: Light): string =>
  polygon(
    [
      [0, 840],
      [1600, 800],
      [1600, 1067],
      [0, 1067],
    ],
    grass,
  ) +
  polygon(
    [
      [0, 820],
      [1600, 780],
      [1600, 836],
      [0, 880],
    ],
    '#b9b4aa',
  ) +
  polygon(
    [
      [0, 880],
      [1600, 836],
      [1600, 850],
      [0, 896],
    ],
    '#8e897f',
  ) +
  Array.from({ length: 17 }, (_, n) => rect(20 + n * 98, 806 - n * 2.45 - 14, 12, 40, '#e8e3d8')).join('') +
  rect(1010, 660, 120, 140, '#d9d2c4') +
  polygon(
    [
      [990, 665],
      [1070, 610],
      [1150, 665],
    ],
    '#9c5a45',
  ) +
  rect(1050, 710, 40, 88, '#6f6a61')
