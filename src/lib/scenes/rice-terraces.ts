import type { Light } from './light.ts'
import { figure, hills, path, scatter, sky, tree } from './shapes.ts'

/** From flooded to green to ripe: the light decides the season. */
const fields = (light: Light): readonly [string, string] => {
  if (light.sky[0] === '#3b4a6b') return [light.water, '#8d7a6a']
  return light.sunAt[0] < 800 ? ['#8fbf5f', '#6c9a48'] : ['#e0bd55', '#b7953c']
}

export const riceTerraces = (light: Light): string => {
  const [field, bank] = fields(light)
  const bends = scatter(11, 22)
  const steps = Array.from({ length: 11 }, (_, n) => {
    const top = 520 + n * n * 3.2 + n * 20
    const bend = (bends[n] ?? 0.5) * 70 + 30
    const shift = (bends[n + 11] ?? 0.5) * 260 - 130
    const edge = (y: number) =>
      `M 0 ${y + bend} C ${420 + shift} ${y - bend} ${900 + shift} ${y + bend * 1.6} 1600 ${y - bend * 0.4}`
    const close = 'L 1600 1067 L 0 1067 Z'
    return (
      path(`${edge(top)} ${close}`, field, 'stroke="none"') + path(`${edge(top + 16 + n * 4)} ${close}`, bank)
    )
  })
  return (
    sky(light) +
    hills(light, 21, 470) +
    steps.join('') +
    tree(1380, 640, 170, light.leaf, light.darkWood) +
    tree(1460, 665, 130, light.leaf, light.darkWood) +
    figure(560, 880, 96, '#34495e') +
    figure(640, 895, 92, '#7b3f3a')
  )
}
