import { excerpt } from '#lib/text.ts'
import type { Material } from '../destination.ts'

/** The subject without what programs put before it when a letter is answered or passed on. */
export const titleOf = ({ submission }: Material): string =>
  excerpt(submission.subject.replace(/^\s*((re|fwd?|tr)\s*:\s*)+/i, '') || 'Thư không có tiêu đề', 200)
