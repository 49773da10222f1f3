export { searchSource } from './finding/source.ts'
export { site } from './site.tsx'
