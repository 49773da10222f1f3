import type { ComponentChildren } from 'preact'
import { paths } from '#paths'

interface AdviceProps {
  question: string
  /** Where else an answer may be, as items of the list. */
  children: ComponentChildren
}

function Advice({ question, children }: AdviceProps) {
  return (
    <section class="empty" aria-labelledby="khong-thay">
      <h2 class="empty-title" id="khong-thay">
        Không tìm thấy nội dung nào có “{question}”
      </h2>
      <ul>
        <li>Xem lại cách viết. Gõ không dấu cũng được: “cau treo” tìm ra “cầu treo”.</li>
        <li>Dùng ít từ hơn: chỉ những từ chắc chắn có trong nội dung cần tìm.</li>
        {children}
      </ul>
    </section>
  )
}

/** What helps when nothing was found, and where else an answer may be. */
export const NothingFound = ({ question }: { question: string }) => (
  <Advice question={question}>
    <li>
      Cần một văn bản: gõ số của nó, như “65/QĐ-CVP”, hoặc duyệt{' '}
      <a href={paths.documents.href()}>danh sách văn bản</a>.
    </li>
    <li>
      Xem tin, bài theo tháng ở <a href={paths.archive.href()}>trang lưu trữ</a>, theo chủ đề ở{' '}
      <a href={paths.tags.href()}>trang từ khóa</a>.
    </li>
    <li>
      Hỏi Văn phòng: số điện thoại và thư điện tử ở <a href={paths.contacts.href()}>trang liên hệ</a>.
    </li>
  </Advice>
)

/** The same in the workspace. */
export const StaffNothingFound = ({ question }: { question: string }) => (
  <Advice question={question}>
    <li>
      Duyệt <a href={paths.desk.articles.href()}>danh sách tin, bài</a> hoặc{' '}
      <a href={paths.desk.documents.href()}>cơ sở dữ liệu văn bản</a>.
    </li>
    <li>Bản nháp và văn bản của phòng khác chỉ hiện với người được xem.</li>
  </Advice>
)
