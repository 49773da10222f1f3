import { paths } from '#paths'

/** What helps when nothing was found in the workspace. */
export function StaffNothingFound({ question }: { question: string }) {
  return (
    <section class="empty" aria-labelledby="khong-thay">
      <h2 class="empty-title" id="khong-thay">
        Không tìm thấy nội dung nào có “{question}”
      </h2>
      <ul>
        <li>Xem lại cách viết. Gõ không dấu cũng được: “cau treo” tìm ra “cầu treo”.</li>
        <li>Dùng ít từ hơn: chỉ những từ chắc chắn có trong nội dung cần tìm.</li>
        <li>
          Duyệt <a href={paths.desk.articles.href()}>danh sách tin, bài</a> hoặc{' '}
          <a href={paths.desk.documents.href()}>cơ sở dữ liệu văn bản</a>.
        </li>
        <li>Bản nháp và văn bản của phòng khác chỉ hiện với người được xem.</li>
      </ul>
    </section>
  )
}
