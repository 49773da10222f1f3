export { countOwnReports } from './waiting.ts'
export { desk } from './desk.tsx'
export { jobs } from './jobs.ts'
export { site } from './site.tsx'
