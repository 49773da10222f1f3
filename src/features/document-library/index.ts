export { findByTypedNumber } from './typed-number.ts'
export { site } from './site.tsx'
