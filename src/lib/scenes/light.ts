/** The colours of an hour: what the sky, the hills from far to near, the ground and the things in shade look like. */
export interface Light {
  sky: readonly [top: string, bottom: string]
  sun: string
  sunAt: readonly [x: number, y: number]
  hills: readonly [far: string, middle: string, near: string]
  leaf: string
  ground: string
  grass: string
  wood: string
  darkWood: string
  thatch: string
  thatchShade: string
  water: string
  wall: string
}

const dusk: Light = {
  sky: ['#3b4a6b', '#f0a868'],
  sun: '#ffd9a0',
  sunAt: [1180, 560],
  hills: ['#7d6a86', '#5a5170', '#3f4158'],
  leaf: '#2e3f3a',
  ground: '#4b4a3a',
  grass: '#5c5f3f',
  wood: '#6b4a34',
  darkWood: '#3a2a22',
  thatch: '#8a6a42',
  thatchShade: '#5f4830',
  water: '#c98f74',
  wall: '#e3d3bd',
}

const morning: Light = {
  sky: ['#a9cde0', '#fbead0'],
  sun: '#fff3cf',
  sunAt: [330, 330],
  hills: ['#a3bdbb', '#7da08f', '#557f68'],
  leaf: '#41704a',
  ground: '#a98e63',
  grass: '#86a35c',
  wood: '#8d6542',
  darkWood: '#5a4030',
  thatch: '#c9a66a',
  thatchShade: '#9c7c4b',
  water: '#b9d6d8',
  wall: '#f4ecdd',
}

const clear: Light = {
  sky: ['#6fa8d6', '#d8ecf5'],
  sun: '#fffbe8',
  sunAt: [1300, 210],
  hills: ['#86a9b8', '#5f8f7d', '#3f7357'],
  leaf: '#2f5d38',
  ground: '#b5925c',
  grass: '#6f9a4c',
  wood: '#85603d',
  darkWood: '#4f382a',
  thatch: '#bb9558',
  thatchShade: '#8c6d3e',
  water: '#8fbcd0',
  wall: '#f1e8d8',
}

const lights = [dusk, morning, clear] as const

/** Every number is a light: 0 dusk, 1 morning, 2 clear noon, then from the start. */
export const lightOf = (variant: number): Light => lights[variant % 3] ?? dusk
