export { importCollection, type ImportReport } from './console.ts'
export { desk } from './desk.tsx'
export { changedFieldNames, rowLooks } from './import.ts'
export { jobs } from './jobs.ts'
