import { paths } from '#paths'

/** What helps when nothing was found, and where else an answer may be. */
export function NothingFound({ question, section }: { question: string; section: string | undefined }) {
  return (
    <section class="empty" aria-labelledby="khong-thay">
      <h2 class="empty-title" id="khong-thay">
        Không tìm thấy tin, bài nào có “{question}”{section && ` trong chuyên mục ${section}`}
      </h2>
      <ul>
        <li>Xem lại cách viết. Gõ không dấu cũng được: “cau treo” tìm ra “cầu treo”.</li>
        <li>Dùng ít từ hơn: chỉ những từ chắc chắn có trong bài.</li>
        {section && <li>Chọn “Mọi chuyên mục” ở trên để tìm rộng hơn.</li>}
        <li>
          Xem theo tháng ở <a href={paths.archive.href()}>trang lưu trữ</a>, theo chủ đề ở{' '}
          <a href={paths.tags.href()}>trang từ khóa</a>.
        </li>
        <li>
          Hỏi Văn phòng: số điện thoại và thư điện tử ở <a href={paths.contacts.href()}>trang liên hệ</a>.
        </li>
      </ul>
    </section>
  )
}
