export { desk } from './desk.tsx'
export type { Due, DueSource } from './due.ts'
export { site } from './site.ts'
