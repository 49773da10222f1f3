import { cloths, room, seated } from './interior.ts'
import type { Light } from './light.ts'
import { circle, figure, line, rect } from './shapes.ts'

/** Three windows with numbers, a clerk at each, people who wait. */
export const oneStopCounter = (light: Light): string =>
  room(light.wall, '#c2b09a') +
  rect(0, 0, 1600, 120, '#3f6473') +
  rect(520, 44, 560, 32, '#f4efe2', 'rx="6"') +
  [0, 1, 2].map((n) => counter(150 + n * 460, n)).join('') +
  rect(60, 640, 1480, 34, '#8f6a49') +
  rect(80, 674, 1440, 150, '#b08a63') +
  [400, 860].map((x) => rect(x, 674, 8, 150, '#8f6a49')).join('') +
  figure(380, 985, 350, '#8c3b34') +
  figure(1180, 985, 360, '#2f4a5e') +
  plant(1530) +
  [570, 770, 970]
    .map((x, n) => seated(x, 935, 165, cloths[(n * 2 + 3) % cloths.length] ?? '#4d6b4a'))
    .join('')

const counter = (x: number, n: number): string =>
  rect(x, 190, 390, 450, '#dcd1bd') +
  rect(x + 16, 290, 358, 350, '#cfe0e2') +
  rect(x + 150, 200, 90, 74, '#3f6473', 'rx="10"') +
  Array.from({ length: n + 1 }, (_, i) => circle(x + 195 + (i - n / 2) * 24, 237, 9, '#f4efe2')).join('') +
  figure(x + 210, 650, 250, ['#f0ece2', '#4d6b4a', '#59486b'][n] ?? '#f0ece2') +
  rect(x + 40, 560, 110, 80, '#3d4247', 'rx="6"') +
  line([x + 95, 640], [x + 95, 650], '#3d4247', 12) +
  line([x + 16, 290], [x + 374, 290], '#9fb9bd', 6)

const plant = (x: number): string =>
  rect(x - 40, 900, 70, 90, '#9c5a45') +
  [-50, -25, 0, 25, 45]
    .map((lean) => line([x - 5, 905], [x + lean * 1.4, 760 - Math.abs(lean)], '#4f7a4c', 13))
    .join('')
