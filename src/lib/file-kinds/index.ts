export { unpackArchive, type ArchiveLimits, type LeftWhy, type Unfolded } from './archive.ts'
export type { Kind } from './kinds.ts'
export { recogniseFile, type Recognised } from './recognise.ts'
export { sentenceOf, type Remark } from './remarks.ts'
