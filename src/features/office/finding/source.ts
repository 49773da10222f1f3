import type { SearchSource } from '#features/search/index.ts'
import type { Context } from '#platform/context.ts'
import { listFaces } from './faces.ts'

/** All of it is offered anew when something of the office changes, and with each day: who is in office depends on it. */
const whole = 'van-phong'
const everybody = 'vp:mọi'

/** What the office says about itself. */
export const searchSource: SearchSource = {
  kind: 'to-chuc',
  name: 'Tổ chức, liên hệ',
  isDated: true,
  facets: [],
  listItems: async (_db, after) => (after === null ? [whole] : []),
  async readOffers(ctx, items) {
    const faces = await listFaces(ctx)
    return items.includes(whole)
      ? faces.map((face) => ({ item: face.key, public: face, staff: [{ ...face, audience: [everybody] }] }))
      : []
  },
  audienceOf: () => [everybody],
  listStamps: async (ctx: Context, _reader, keys) =>
    new Map(
      (await listFaces(ctx)).filter(({ key }) => keys.includes(key)).map(({ key, stamp }) => [key, stamp]),
    ),
}
