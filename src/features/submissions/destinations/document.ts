import { draftFromKept, findPublicAddress } from '#features/documents/index.ts'
import { isSafe, mayHandIn } from '#features/intake/index.ts'
import { RuleBroken } from '#platform/errors.ts'
import { paths } from '#paths'
import type { Destination, Material } from '../destination.ts'
import { idIn } from './id-in.ts'

/** One of its attachments becomes a filled form of the document database, as if it had been handed in. */
export const documentDestination: Destination = {
  key: 'document',
  label: 'Văn bản',
  hint: 'Tệp kèm theo được chọn thành phiếu văn bản của phòng bạn, điền sẵn những gì máy đọc được.',
  whyNot(actor, material) {
    if (!mayHandIn(actor)) return 'Văn bản do các phòng, đơn vị đưa vào cơ sở dữ liệu.'
    if (usable(material).length > 0) return null
    return material.files.length === 0
      ? 'Thư không có tệp kèm theo.'
      : 'Chưa có tệp kèm theo nào đọc và quét xong.'
  },
  listQuestions: async (_ctx, material) => [
    {
      name: 'file',
      label: 'Tệp kèm theo',
      options: usable(material).map(({ id, name }) => ({ value: id, label: name })),
    },
  ],
  async open(tx, ctx, material, { file = '' }) {
    const chosen = usable(material).find(({ id }) => id === file)
    if (!chosen) throw new RuleBroken('Chọn một tệp kèm theo của thư này.')
    const document = await draftFromKept(ctx, tx, chosen)
    const href = paths.desk.document.href({ id: document.id })
    return { href, label: document.number ?? chosen.name }
  },
  async tellSender(db, href) {
    const slug = await findPublicAddress(db, idIn(href))
    if (slug === null) return { label: 'Đang được nhập vào cơ sở dữ liệu văn bản', href: null }
    return { label: 'Đã công khai thành văn bản', href: paths.document.href({ slug }) }
  },
}

const usable = ({ files }: Material) => files.filter(isSafe)
