import { emptyStatistics, settleStatistics } from '#lib/search-words/index.ts'
import type { IndexStore } from '#platform/text-index/index.ts'
import type { Offer } from '#features/search/index.ts'
import { saveStatistics } from '../../src/features/search/keeping/model.ts'
import { createPair, openPair, type Pair } from '../../src/features/search/keeping/pair.ts'
import { addOffers, learnOffers } from '../../src/features/search/keeping/write.ts'

const atOnce = 20

/** Makes an index of these as the portal does, counting first and writing then, and opens it as a portal does. */
export async function indexOffers(
  store: IndexStore,
  name: string,
  list: () => Iterable<Offer>,
): Promise<Pair> {
  const counted = { public: emptyStatistics(), staff: emptyStatistics() }
  for (const offer of list()) learnOffers(counted, [offer])
  const statistics = { public: settleStatistics(counted.public), staff: settleStatistics(counted.staff) }
  const pair = await createPair(store, name, statistics)
  let batch: Offer[] = []
  for (const offer of list()) {
    batch.push(offer)
    if (batch.length < atOnce) continue
    await addOffers(pair, 'van-ban', batch)
    batch = []
  }
  await addOffers(pair, 'van-ban', batch)
  await pair.public.arrange()
  await pair.staff.arrange()
  await saveStatistics(store, name, statistics)
  pair.close()
  return openPair(store, name)
}
