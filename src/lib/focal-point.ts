/** The nine places of a picture that a crop can keep, row by row; the middle one is meant where none was chosen. */
export const focalPoints = {
  'top-left': 'Góc trên, bên trái',
  top: 'Phía trên, ở giữa',
  'top-right': 'Góc trên, bên phải',
  left: 'Bên trái, ở giữa',
  centre: 'Chính giữa',
  right: 'Bên phải, ở giữa',
  'bottom-left': 'Góc dưới, bên trái',
  bottom: 'Phía dưới, ở giữa',
  'bottom-right': 'Góc dưới, bên phải',
} as const

export type FocalPoint = keyof typeof focalPoints

export const focalPointNames = Object.keys(focalPoints) as FocalPoint[]

/** The class whose rule moves a cropped picture (`object-position`); none is needed for the middle. */
export const focalClass = (point: FocalPoint | undefined): string | undefined =>
  point && point !== 'centre' ? `focal-${point}` : undefined
