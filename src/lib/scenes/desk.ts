import { windowAt } from './interior.ts'
import type { Light } from './light.ts'
import { circle, line, path, polygon, rect } from './shapes.ts'

/** A clerk's table: files, a form, a pen, a lamp. */
export const desk = (light: Light): string =>
  rect(0, 0, 1600, 1067, light.wall) +
  windowAt(180, 120, 360, 420, [light.sky[1], light.hills[1]]) +
  shelf() +
  rect(0, 720, 1600, 347, '#9a7350') +
  rect(0, 720, 1600, 18, '#7f5c3e') +
  files() +
  polygon(
    [
      [560, 800],
      [960, 780],
      [1040, 1000],
      [570, 1030],
    ],
    '#fffdf5',
  ) +
  [830, 865, 900, 935, 970]
    .map((y, n) => line([610 + n * 3, y], [920 + n * 18, y - 14], '#b7b0a2', 5))
    .join('') +
  line([1080, 850], [990, 960], '#2f4a5e', 14) +
  line([990, 960], [980, 974], '#222222', 7) +
  lamp()

const binders = [
  '#8c3b34',
  '#3f6473',
  '#4d6b4a',
  '#c9a24a',
  '#59486b',
  '#3f6473',
  '#8c3b34',
  '#4d6b4a',
] as const
const shelf = (): string =>
  rect(800, 380, 640, 22, '#7f5c3e') +
  binders
    .map(
      (colour, n) =>
        rect(830 + n * 62, 190 + (n % 3) * 14, 52, 190 - (n % 3) * 14, colour) +
        rect(842 + n * 62, 230, 28, 56, '#f4efe2'),
    )
    .join('')

const files = (): string =>
  [0, 1, 2, 3]
    .map((n) =>
      rect(
        150 + n * 7,
        760 - n * 34,
        300 - n * 9,
        32,
        ['#d8c7a3', '#c8b48b', '#e4d7ba', '#b9a47a'][n] ?? '#d8c7a3',
      ),
    )
    .join('')

const lamp = (): string =>
  path('M 1180 690 L 1330 560 L 1450 690 Z', '#3f6473') +
  circle(1315, 700, 30, '#fff3cf') +
  path('M 1150 720 L 1480 720 L 1560 1000 L 1020 1000 Z', '#fff3cf', 'opacity="0.25"') +
  line([1330, 565], [1440, 470], '#444444', 14) +
  line([1440, 470], [1470, 740], '#444444', 14) +
  rect(1410, 735, 130, 26, '#444444', 'rx="12"')
