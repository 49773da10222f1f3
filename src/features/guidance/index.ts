export { listBesideDuty } from './beside-duties.ts'
export { desk } from './desk.tsx'
export { countUnreadGuidance, mayFetchFile } from './queries.ts'
