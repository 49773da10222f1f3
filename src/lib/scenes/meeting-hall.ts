import { cloths, room, seated, windowAt } from './interior.ts'
import type { Light } from './light.ts'
import { circle, figure, line, polygon, rect, scatter } from './shapes.ts'

/** A hall seen from the last row: everybody's back, the table of those who preside, a curtain. */
export const meetingHall = (light: Light): string =>
  room(light.wall, '#a98463') +
  windowAt(90, 190, 190, 300, [light.sky[1], light.hills[2]]) +
  windowAt(1320, 190, 190, 300, [light.sky[1], light.hills[2]]) +
  stage() +
  audience()

const stage = (): string =>
  rect(400, 110, 800, 500, '#8f2f2b') +
  Array.from({ length: 16 }, (_, n) => line([425 + n * 50, 112], [425 + n * 50, 606], '#7a2623', 8)).join(
    '',
  ) +
  rect(480, 180, 640, 150, '#f3ead6') +
  [220, 255, 290].map((y, n) => rect(560 + n * 30, y, 480 - n * 60, 14, '#b9a98d')).join('') +
  rect(340, 590, 920, 60, '#7b5a3f') +
  [600, 720, 880, 1000].map((x, n) => figure(x, 560, 150, cloths[n] ?? '#2f4a5e')).join('') +
  polygon(
    [
      [500, 500],
      [1100, 500],
      [1120, 600],
      [480, 600],
    ],
    '#e8ddc6',
  ) +
  [570, 690, 800, 910, 1030].map((x) => rect(x - 22, 484, 44, 18, '#fffdf6')).join('') +
  rect(1170, 470, 90, 140, '#6a4a33') +
  circle(1215, 455, 8, '#333') +
  line([1215, 460], [1215, 474], '#333', 4)

const audience = (): string => {
  const shades = scatter(71, 60)
  return [
    { y: 715, size: 72, count: 12 },
    { y: 800, size: 92, count: 10 },
    { y: 910, size: 118, count: 9 },
  ]
    .flatMap(({ y, size, count }, row) =>
      Array.from({ length: count }, (_, n) => {
        const x = 800 + (n - (count - 1) / 2) * size * 1.34 + (n >= count / 2 ? 26 : -26)
        return seated(
          x,
          y,
          size,
          cloths[Math.floor((shades[row * 14 + n] ?? 0) * cloths.length)] ?? '#2f4a5e',
        )
      }),
    )
    .join('')
}
