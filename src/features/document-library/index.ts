export { documentFacets } from './asked.ts'
export { identify, identifyForStaff } from './identify.ts'
export { site } from './site.tsx'
export { dateOf, titleOf } from './title.ts'
