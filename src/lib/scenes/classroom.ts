import { cloths, room, seated, windowAt } from './interior.ts'
import type { Light } from './light.ts'
import { figure, line, rect } from './shapes.ts'

/** The lesson seen from the last bench. */
export const classroom = (light: Light): string =>
  room(light.wall, '#b8946d') +
  windowAt(70, 170, 210, 330, [light.sky[1], light.hills[1]]) +
  windowAt(1330, 170, 210, 330, [light.sky[1], light.hills[1]]) +
  rect(390, 150, 820, 370, '#7a5a3c') +
  rect(410, 170, 780, 330, '#2f5145') +
  writing() +
  figure(1080, 640, 290, '#6c4a7a') +
  rect(430, 560, 260, 170, '#8b6646') +
  rect(418, 552, 284, 16, '#6d4c35') +
  benches()

const writing = (): string =>
  [
    [470, 230, 300],
    [470, 290, 460],
    [470, 345, 380],
    [470, 400, 430],
  ]
    .map(([x = 0, y = 0, w = 0], n) =>
      Array.from({ length: Math.floor(w / 58) }, (_, i) =>
        line([x + i * 58, y], [x + i * 58 + 26 + ((i * 7 + n * 5) % 18), y], '#e9efe6', 7),
      ).join(''),
    )
    .join('')

const benches = (): string =>
  [
    { y: 690, size: 80, xs: [290, 400, 600, 710, 890, 1000, 1200, 1310] },
    { y: 830, size: 104, xs: [200, 340, 560, 700, 900, 1040, 1260, 1400] },
  ]
    .map(
      ({ y, size, xs }, row) =>
        [0, 2, 4, 6]
          .map((n) =>
            rect(
              (xs[n] ?? 0) - size * 0.8,
              y - size * 0.1,
              (xs[n + 1] ?? 0) - (xs[n] ?? 0) + size * 1.6,
              size * 0.2,
              '#9a7350',
            ),
          )
          .join('') + xs.map((x, n) => seated(x, y, size, cloths[(n * 3 + row) % 4] ?? '#e9e4d8')).join(''),
    )
    .join('')
