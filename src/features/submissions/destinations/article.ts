import { divisionsToWriteFor, draftArticle, findPublicAddress } from '#features/articles/index.ts'
import { listDivisions } from '#features/organisation/index.ts'
import { listSections } from '#features/sections/index.ts'
import { fromPlainText } from '#lib/rich-text/index.ts'
import { RuleBroken } from '#platform/errors.ts'
import { paths } from '#paths'
import type { Destination, Material } from '../destination.ts'
import { idIn } from './id-in.ts'
import { takePictures } from './pictures.ts'
import { titleOf } from './title-of.ts'

/** Its text becomes the first body of a draft; who makes it is its first writer, and the division's head signs as ever. */
export const articleDestination: Destination = {
  key: 'article',
  label: 'Bản nháp tin, bài',
  hint: 'Tiêu đề, nội dung và ảnh kèm theo được điền sẵn; bài vẫn qua ký duyệt, biên tập và rà soát như mọi bài khác.',
  whyNot: (actor) =>
    divisionsToWriteFor(actor).length === 0 ? 'Bạn không có chức vụ ở phòng, đơn vị nào để viết bài.' : null,
  async listQuestions({ db, actor, now }) {
    const own = divisionsToWriteFor(actor)
    const divisions = await listDivisions(db, now())
    const sections = await listSections(db)
    return [
      {
        name: 'division',
        label: 'Viết cho phòng, đơn vị',
        options: divisions
          .filter(({ id }) => own.includes(id))
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        name: 'section',
        label: 'Chuyên mục',
        options: sections.filter(({ hidden }) => !hidden).map(({ id, name }) => ({ value: id, label: name })),
      },
    ]
  },
  async open(tx, ctx, material, { division = '', section = '' }) {
    const sections = await listSections(tx)
    if (!sections.some(({ id }) => id === section)) throw new RuleBroken('Chọn chuyên mục của bài.')
    const title = titleOf(material)
    const draft = { title, kind: 'news' as const, sectionId: section, divisionId: division, dueOn: null }
    const id = await draftArticle(
      { ...ctx, db: tx },
      { ...draft, body: bodyOf(material), photos: await takePictures(tx, ctx, material) },
    )
    return { href: paths.desk.article.href({ id }), label: title }
  },
  async tellSender(db, href) {
    const slug = await findPublicAddress(db, idIn(href))
    if (slug === null) return { label: 'Đang được soạn, xem xét thành tin, bài', href: null }
    return { label: 'Đã đăng thành tin, bài', href: paths.article.href({ slug }) }
  },
}

const bodyOf = ({ submission: { html, body } }: Material): string => html ?? fromPlainText(body)
