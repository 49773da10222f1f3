import type { JobHandlers } from '#platform/jobs.ts'
import { makeRenditions, openFormatJob } from './open-format/make.ts'

export const jobs: JobHandlers = { [openFormatJob]: makeRenditions }
