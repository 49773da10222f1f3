import { paths } from '#paths'
import { DescriptionList, DeskLayout, Notice, PageHead, Timeline } from '#ui/index.ts'
import type { Petition } from '../table.ts'

interface SenderPageProps {
  petition: Petition
  /** Who has looked at this page. */
  looks: readonly { at: Date; by: string }[]
}

/** A page of its own, so that who reads it is known. */
export function SenderPage({ petition, looks }: SenderPageProps) {
  const { id, code, submitterName, address, phone, email } = petition
  const title = `Người gửi ${code}`
  return (
    <DeskLayout
      title={title}
      trail={[
        { label: 'Phản ánh, kiến nghị', href: paths.desk.petitions.href() },
        { label: code, href: paths.desk.petition.href({ id }) },
        { label: title },
      ]}
    >
      <PageHead title={title} />
      <Notice>Chỉ dùng để xử lý phản ánh, kiến nghị này. Mỗi lần mở trang được ghi vào nhật ký.</Notice>
      <DescriptionList
        items={[
          { term: 'Họ tên hoặc tên tổ chức', detail: submitterName || 'Chưa có' },
          { term: 'Địa chỉ', detail: address || 'Chưa có' },
          { term: 'Số điện thoại', detail: phone || 'Chưa có' },
          {
            term: 'Thư điện tử',
            detail: email === null ? 'Chưa có' : <a href={`mailto:${email}`}>{email}</a>,
          },
        ]}
      />
      <section aria-labelledby="da-xem">
        <h2 id="da-xem">Ai đã xem</h2>
        <Timeline items={looks.map(({ at, by }) => ({ at, title: by }))} />
      </section>
    </DeskLayout>
  )
}
