import { classroom } from './classroom.ts'
import { coffeeGarden } from './coffee-garden.ts'
import { communalHouse } from './communal-house.ts'
import { desk } from './desk.ts'
import { type Light, lightOf } from './light.ts'
import { market } from './market.ts'
import { meetingHall } from './meeting-hall.ts'
import { oneStopCounter } from './one-stop-counter.ts'
import { rainHills } from './rain-hills.ts'
import { reservoir } from './reservoir.ts'
import { riceTerraces } from './rice-terraces.ts'
import { height, width } from './shapes.ts'
import { suspensionBridge } from './suspension-bridge.ts'

const scenes = {
  classroom,
  'coffee-garden': coffeeGarden,
  'communal-house': communalHouse,
  desk,
  market,
  'meeting-hall': meetingHall,
  'one-stop-counter': oneStopCounter,
  'rain-hills': rainHills,
  reservoir,
  'rice-terraces': riceTerraces,
  'suspension-bridge': suspensionBridge,
} satisfies Record<string, (light: Light) => string>

export type SceneName = keyof typeof scenes
export const sceneNames = Object.keys(scenes) as SceneName[]
export const isSceneName = (name: string): name is SceneName => Object.hasOwn(scenes, name)

/**
 * A drawn picture for the demonstration, as SVG of 1600 × 1067, to be rasterised. The same name and variant always draw
 * the same picture; a variant is an hour of the day (see lightOf). No real place or person is shown.
 */
export const drawScene = (name: SceneName, variant = 0): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${scenes[name](lightOf(variant))}</svg>`
