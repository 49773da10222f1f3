import { paths } from '#paths'
import { petitionFields } from './make-petition.ts'
import type { PageType } from './page-types.ts'

const { petitions, newPetition, followPetition, ownPetition, petitionReceipt, petitionResult } = paths
const form = newPetition.href()

/** What a citizen sees who petitions; what comes of it is in `src/features/petitions`. */
export const petitionPages: readonly PageType[] = [
  { name: 'petitions', route: petitions.pattern, ask: () => ({ get: petitions.href() }) },
  {
    name: 'petitions, nothing found',
    route: petitions.pattern,
    ask: () => ({ get: `${petitions.href()}?tim=khongcogicahet` }),
  },
  { name: 'petition, form', route: newPetition.pattern, ask: () => ({ get: form }) },
  {
    name: 'petition, form with mistakes',
    route: newPetition.pattern,
    status: 422,
    ask: () => ({ on: form, post: form, fields: { title: '', phone: 'không có', email: 'sai' } }),
  },
  {
    name: 'petition, receipt',
    route: petitionReceipt.pattern,
    ask: () => ({ on: form, post: form, fields: petitionFields }),
  },
  { name: 'petition, follow', route: followPetition.pattern, ask: () => ({ get: followPetition.href() }) },
  {
    name: 'petition, own, answered',
    route: ownPetition.pattern,
    ask: ({ petitions: made }) => ({ get: made.published.own }),
  },
  {
    name: 'petition, own, asked',
    route: ownPetition.pattern,
    ask: ({ petitions: made }) => ({ get: made.asked.own }),
  },
  {
    name: 'petition, result',
    route: petitionResult.pattern,
    ask: ({ petitions: made }) => ({ get: petitionResult.href(made.published) }),
  },
  {
    name: 'petition, not known',
    route: followPetition.pattern,
    status: 422,
    ask: () => {
      const href = followPetition.href()
      return { on: href, post: href, fields: { ma: 'PAKN.20260302.9999', khoa: 'abc' } }
    },
  },
]
