import type { Light } from './light.ts'
import { circle, figure, hills, line, path, rect, sky, tree } from './shapes.ts'

export const suspensionBridge = (light: Light): string =>
  sky(light) +
  hills(light, 41, 500) +
  stream(light) +
  path('M 0 640 Q 210 650 300 730 Q 350 860 250 1067 L 0 1067 Z', light.grass) +
  path('M 1600 640 Q 1390 650 1300 730 Q 1250 860 1350 1067 L 1600 1067 Z', light.grass) +
  tree(120, 700, 280, light.leaf, light.darkWood) +
  tree(1500, 700, 300, light.leaf, light.darkWood) +
  bridge(light)

const stream = ({ water }: Light): string =>
  path('M 250 790 L 1350 790 L 1600 1067 L 0 1067 Z', water) +
  [830, 880, 940, 1010]
    .map(
      (y, n) =>
        line([430 + n * 60, y], [640 + n * 90, y], '#ffffff55', 5) +
        line([900 - n * 30, y + 18], [1040, y + 18], '#ffffff55', 5),
    )
    .join('') +
  [
    [480, 900, 40],
    [1120, 960, 54],
    [700, 1000, 34],
  ]
    .map(([x = 0, y = 0, r = 0]) => path(`M ${x - r} ${y} Q ${x} ${y - r * 1.3} ${x + r} ${y} Z`, '#6c6a66'))
    .join('')

/** The deck and the main cable hang as parabolas; a hanger every 44 units joins them. */
const deckAt = (x: number): number => 700 + 52 * (1 - ((x - 800) / 540) ** 2)
const cableAt = (x: number): number =>
  640 - 230 * ((x - 800) / 540) ** 2 * -1 - 230 * 2 * ((x - 800) / 540) ** 2

function bridge({ wood, darkWood }: Light): string {
  const places = Array.from({ length: 25 }, (_, n) => 272 + n * 44)
  const curve = (height: (x: number) => number, stroke: string, thickness: number) =>
    `<polyline points="${places.map((x) => `${x},${Math.round(height(x))}`).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${thickness}"/>`
  return (
    [272, 1328]
      .map((x) => rect(x - 14, 400, 28, 340, darkWood) + rect(x - 40, 720, 80, 46, '#8f8b84'))
      .join('') +
    line([272, 410], [40, 690], '#4a4a4a', 6) +
    line([1328, 410], [1560, 690], '#4a4a4a', 6) +
    curve(cableAt, '#4a4a4a', 7) +
    places.map((x) => line([x, cableAt(x)], [x, deckAt(x)], '#6b6b6b', 3)).join('') +
    figure(690, deckAt(690) + 2, 104, '#34566b') +
    figure(762, deckAt(762) + 2, 78, '#a23f3a') +
    curve((x) => deckAt(x) - 48, '#6b6b6b', 3) +
    curve(deckAt, wood, 20) +
    places.map((x) => circle(x, deckAt(x), 3, darkWood)).join('')
  )
}
