import { documentFacets } from '#features/document-library/index.ts'
import { paths } from '#paths'

export interface MapEntry {
  name: string
  href: string
  below?: readonly MapEntry[] | undefined
  language?: string | undefined
}

/** All public pages as a tree (R-1021), sections and leaders as they stand now. A test compares it with the routes. */
export function drawSiteMap(
  sections: readonly { name: string; slug: string; categories: readonly { name: string; slug: string }[] }[],
  leaders: readonly { name: string; slug: string }[],
): MapEntry[] {
  const section = ({ name, slug }: { name: string; slug: string }) => ({
    name,
    href: paths.section.href({ slug }),
  })
  return [
    { name: 'Trang chủ', href: paths.home.href() },
    {
      name: 'Giới thiệu Văn phòng',
      href: paths.introduction.href(),
      below: [
        { name: 'Cơ cấu tổ chức', href: paths.organisation.href() },
        {
          name: 'Lãnh đạo',
          href: paths.leaders.href(),
          below: leaders.map(({ name, slug }) => ({ name, href: paths.leader.href({ slug }) })),
        },
      ],
    },
    { name: 'Liên hệ', href: paths.contacts.href() },
    ...sections.map((one) => ({ ...section(one), below: one.categories.map(section) })),
    {
      name: 'Văn bản',
      href: paths.documents.href(),
      below: documentFacets.map(({ name, parameter }) => ({
        name: `Theo ${name}`,
        href: paths.documentIndex.href({ facet: parameter }),
      })),
    },
    { name: 'Lịch công tác', href: paths.schedule.href() },
    { name: 'Tìm kiếm', href: paths.search.href() },
    { name: 'Lưu trữ theo tháng', href: paths.archive.href() },
    { name: 'Từ khóa', href: paths.tags.href() },
    { name: 'Báo lỗi trên trang', href: paths.reportError.href() },
    {
      name: 'Phản ánh, kiến nghị về quy định hành chính',
      href: paths.petitions.href(),
      below: [
        { name: 'Gửi phản ánh, kiến nghị', href: paths.newPetition.href() },
        { name: 'Tra cứu phản ánh, kiến nghị đã gửi', href: paths.followPetition.href() },
      ],
    },
    { name: 'Cộng tác viên', href: paths.contributor.href() },
    { name: 'Điều khoản sử dụng', href: paths.terms.href() },
    { name: 'Quyền riêng tư', href: paths.privacy.href() },
    { name: 'Khả năng tiếp cận', href: paths.accessibility.href() },
    { name: 'Sử dụng lại nội dung', href: paths.reuse.href() },
    { name: 'Chuyển mã tiếng Việt', href: paths.conversion.href() },
    { name: 'Cỡ chữ, màu sắc', href: paths.display.href() },
    { name: 'Phím tắt', href: paths.shortcuts.href() },
    { name: 'Sơ đồ trang', href: paths.siteMap.href() },
    { name: 'Dành cho cán bộ: đăng nhập', href: paths.signIn.href() },
    {
      name: 'English',
      href: paths.english.home.href(),
      language: 'en',
      below: [
        { name: 'Introduction', href: paths.english.introduction.href(), language: 'en' },
        { name: 'Contacts', href: paths.english.contacts.href(), language: 'en' },
      ],
    },
  ]
}
