import { searchSource as articles } from '#features/articles/index.ts'
import { identify, identifyForStaff } from '#features/document-library/index.ts'
import { searchSource as documents } from '#features/documents/index.ts'
import { searchSource as office } from '#features/office/index.ts'
import { searchSource as petitions } from '#features/petitions/index.ts'
import { searchSource as schedules } from '#features/schedules/index.ts'
import type { SearchSource } from '#features/search/index.ts'

/** Everything that can be found, in the order of the tabs. */
export const searchSources: readonly SearchSource[] = [
  { ...documents, identify, identifyForStaff },
  articles,
  office,
  petitions,
  schedules,
]
