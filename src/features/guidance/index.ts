export { desk } from './desk.tsx'
export { countUnreadGuidance, mayFetchFile } from './queries.ts'
