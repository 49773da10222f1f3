import type { Kind } from './kinds.ts'
import type { Remark } from './remarks.ts'

export type Found = { kind: Kind; remarks?: Remark[] }
