export { parseLegalText } from './parse.ts'
export { renderLegalText } from './render.ts'
export type * from './structure.ts'
