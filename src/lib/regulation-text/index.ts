export { parseLegalText } from './parse.ts'
export { renderLegalArticleOf, renderLegalText } from './render.ts'
export type * from './structure.ts'
