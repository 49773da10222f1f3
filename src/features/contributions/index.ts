export { desk } from './desk.tsx'
export { door } from './door.ts'
export { countWaitingContributions, mayFetchFile } from './queries.ts'
