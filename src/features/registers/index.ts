export { importCollection, type ImportReport } from './console.ts'
export { changedFieldNames, rowLooks } from './import.ts'
export { jobs } from './jobs.ts'
