import { cloths } from './interior.ts'
import type { Light } from './light.ts'
import { circle, figure, hills, path, polygon, rect, scatter, sky } from './shapes.ts'

const awnings = ['#b5453c', '#3f7a86', '#d6a43f', '#5d7f4e', '#8a5a86'] as const

/** A row of stalls under awnings, baskets of what the hills give. */
export const market = (light: Light): string =>
  sky(light) +
  hills(light, 81, 420) +
  path('M 0 620 Q 800 590 1600 625 L 1600 1067 L 0 1067 Z', light.ground) +
  awnings.map((colour, n) => stall(20 + n * 318, 400 + (n % 2) * 26, colour, n, light)).join('') +
  shoppers()

function stall(x: number, y: number, colour: string, n: number, { wood, darkWood }: Light): string {
  const stripes = Array.from({ length: 6 }, (_, i) =>
    polygon(
      [
        [x + 26 + i * 40, y],
        [x + 46 + i * 40, y],
        [x + 24 + i * 50, y + 90],
        [x + i * 50, y + 90],
      ],
      '#ffffff44',
    ),
  )
  return (
    [x + 16, x + 268].map((post) => rect(post, y + 60, 12, 350, darkWood)).join('') +
    figure(x + 150, y + 350, 230, cloths[(n * 2 + 1) % cloths.length] ?? '#2f4a5e') +
    polygon(
      [
        [x + 26, y],
        [x + 266, y],
        [x + 300, y + 90],
        [x, y + 90],
      ],
      colour,
    ) +
    stripes.join('') +
    rect(x + 4, y + 300, 290, 26, wood) +
    rect(x + 16, y + 326, 266, 90, darkWood) +
    goods(x, y + 300, n)
  )
}

const crops = ['#6f9a3f', '#d0672f', '#e3c04a', '#8c4a6b', '#4f8a53'] as const
const goods = (x: number, y: number, n: number): string => {
  const places = scatter(90 + n, 18)
  return [0, 1, 2]
    .map((basket) => {
      const centre = x + 60 + basket * 88
      const crop = crops[(n + basket * 2) % crops.length] ?? '#6f9a3f'
      return (
        Array.from({ length: 6 }, (_, i) =>
          circle(centre - 30 + i * 12, y - 16 - (places[basket * 6 + i] ?? 0) * 14, 12, crop),
        ).join('') +
        path(
          `M ${centre - 44} ${y - 14} L ${centre + 44} ${y - 14} L ${centre + 30} ${y + 12} L ${centre - 30} ${y + 12} Z`,
          '#b98f56',
        )
      )
    })
    .join('')
}

const shoppers = (): string =>
  [
    [220, 985, 250, '#e9e4d8'],
    [330, 1000, 230, '#8c3b34'],
    [760, 975, 240, '#3d3d45'],
    [1120, 1000, 250, '#59486b'],
    [1230, 990, 205, '#c9a24a'],
  ]
    .map(([x, y, size, cloth]) => figure(Number(x), Number(y), Number(size), String(cloth)))
    .join('')
