import { sentenceOf } from '#lib/file-kinds/index.ts'
import type { ReceivedFile } from '../received-file.ts'

/** What is to be known of a file, as sentences; the weightiest first. */
export const describeRemarks = ({ reason, remarks }: Pick<ReceivedFile, 'reason' | 'remarks'>): string[] =>
  [reason, ...remarks.map(sentenceOf)].filter((sentence) => sentence !== null)
