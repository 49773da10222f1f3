import type { Names } from '#lib/issuers/index.ts'
import type { Profile } from '#platform/profile.ts'

/** Whose documents are numbered here, with the spellings that registers have for them. */
export const ownNames = ({ documents }: Pick<Profile, 'documents'>): Names =>
  Object.fromEntries(documents.ownIssuers.map(({ name, spellings }) => [name, spellings]))
