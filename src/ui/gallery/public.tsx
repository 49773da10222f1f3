import { ReadAloud } from '../display/index.ts'
import { Emblem } from '../layout/emblem.tsx'
import { SearchForm } from '../layout/search-form.tsx'
import type { Specimen } from './specimen.ts'

export const publicParts: Specimen[] = [
  {
    name: 'Ô tìm kiếm',
    use: 'Một ô cho cả trang, ở đầu trang; ở trang chủ ô này là điều đầu tiên người đọc gặp.',
    parameters: [
      ['ask', 'câu hỏi in lớn phía trên; không có thì tên ô chỉ được đọc lên'],
      ['value', 'những chữ đã tìm'],
      ['id', 'tên của ô, để lối tắt dẫn tới'],
    ],
    access:
      'Vùng search có nhãn. Khi có mã kịch bản, gợi ý theo mẫu combobox: mũi tên để chọn, Esc để đóng, số gợi ý được đọc lên. Không có mã kịch bản thì ô vẫn gửi được.',
    draw: () => <SearchForm id="tim-thu" value="lịch tiếp công dân" />,
  },
  {
    name: 'Nghe bài',
    use: 'Đứng trên một bài. Chỉ hiện khi trình duyệt có giọng đọc của ngôn ngữ bài đó, nên ở đây có thể không thấy gì.',
    parameters: [],
    access: 'Nút đổi tên theo việc nó làm: nghe, tạm dừng, nghe tiếp. Đoạn đang đọc được tô nền.',
    draw: () => <ReadAloud />,
  },
  {
    name: 'Biểu trưng và viền thổ cẩm',
    use: 'Biểu trưng đứng cạnh tên cơ quan; viền nằm dưới đầu trang, một lần trên mỗi trang.',
    parameters: [['size', 'chiều cao của biểu trưng, tính bằng px']],
    access: 'Cả hai chỉ để trang trí nên không được đọc; ở chế độ ép màu chỉ còn nét của biểu trưng.',
    draw: () => (
      <>
        <p>
          <Emblem size={72} />
        </p>
        <div class="weave" />
      </>
    ),
  },
]
