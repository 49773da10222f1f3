export { documentFacets } from './asked.ts'
export { findByTypedNumber, type NumberFound } from './typed-number.ts'
export { site } from './site.tsx'
export { dateOf, titleOf } from './title.ts'
