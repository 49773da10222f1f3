import {
  Card,
  DateText,
  DescriptionList,
  EmptyState,
  Notice,
  Pager,
  Progress,
  StateTag,
  Tabs,
  Tag,
  type StateLook,
} from '../display/index.ts'
import { Breadcrumbs } from '../layout/breadcrumbs.tsx'
import { ago, galleryNow, type Specimen } from './specimen.ts'

const looks: Record<'draft' | 'editing' | 'submitted' | 'published' | 'returned' | 'withdrawn', StateLook> = {
  draft: { label: 'Bản nháp', tone: 'neutral' },
  editing: { label: 'Đang biên tập', tone: 'progress' },
  submitted: { label: 'Chờ ký duyệt', tone: 'waiting' },
  published: { label: 'Đã đăng', tone: 'good' },
  returned: { label: 'Trả lại', tone: 'warning' },
  withdrawn: { label: 'Đã rút', tone: 'stopped' },
}

export const marks: Specimen[] = [
  {
    name: 'Nhãn trạng thái',
    use: 'Chữ, hình và màu cùng nói một điều.',
    parameters: [
      ['tone', 'neutral, progress, waiting, good, warning, stopped'],
      ['state, looks', 'ở StateTag: trạng thái và bảng tên gọi của nó'],
    ],
    access: 'Mỗi sắc thái có một hình riêng, còn nhận ra khi in đen trắng hay khi máy ép màu.',
    draw: () => (
      <p class="button-row">
        {(Object.keys(looks) as (keyof typeof looks)[]).map((state) => (
          <StateTag state={state} looks={looks} />
        ))}
        <Tag>Tin</Tag>
      </p>
    ),
  },
  {
    name: 'Khung thông báo',
    use: 'Thông báo về việc vừa làm được đọc lên ngay.',
    parameters: [
      ['kind', 'info, success, warning, danger'],
      ['title', 'dòng đầu, in đậm'],
      ['live', 'đúng với việc vừa xảy ra'],
    ],
    access: 'live thành role="status" nên được đọc ngay mà không giành tiêu điểm.',
    draw: () => (
      <div class="stack">
        <Notice>Tổ Biên tập họp giao ban lúc 14:00 thứ sáu.</Notice>
        <Notice kind="success">Đã lưu bản nháp lúc 10:30.</Notice>
        <Notice kind="warning" title="Còn chờ xác nhận">
          Bài này được đăng ngay vì lý do khẩn cấp. Một người có quyền khác phải xác nhận.
        </Notice>
        <Notice kind="danger" title="Bài đã rút">
          <p>Nội dung không còn hiệu lực. Xem lý do ở phần lịch sử.</p>
        </Notice>
      </div>
    ),
  },
  {
    name: 'Đường dẫn, thẻ, chuyển trang',
    use: 'Đường dẫn cho biết đang ở đâu; thẻ là các cách xem một việc; chuyển trang đi theo thời gian.',
    parameters: [
      ['trail', 'các nấc từ trang chủ; nấc cuối không có liên kết'],
      ['items', 'ở Tabs: nhãn, địa chỉ, số lượng, thẻ đang xem'],
      ['newer, older', 'ở Pager: trang mới hơn, trang cũ hơn'],
    ],
    access: 'Ba vùng nav có tên riêng; chỗ đang đứng là aria-current; dấu phân cách không được đọc.',
    draw: () => (
      <div class="stack">
        <Breadcrumbs
          trail={[
            { label: 'Trang chủ', href: '#a' },
            { label: 'Tin tức', href: '#b' },
            { label: 'Nông nghiệp và phát triển nông thôn' },
          ]}
        />
        <Tabs
          label="Cách xem bài viết"
          items={[
            { label: 'Việc của tôi', href: '#c', current: true, count: 7 },
            { label: 'Tôi đã viết', href: '#d', count: 1234 },
            { label: 'Quá hạn', href: '#e', count: 0 },
          ]}
        />
        <Pager newer="#moi-hon" older="#cu-hon" />
      </div>
    ),
  },
  {
    name: 'Tiến trình',
    use: 'Bài đang ở bước nào, ai đã làm, còn chờ ai.',
    parameters: [
      ['label', 'tên của danh sách'],
      ['steps', 'nhãn, ghi chú và trạng thái done, current, ahead'],
    ],
    access: 'Danh sách có thứ tự; bước đang làm là aria-current="step", bước đã xong được nói bằng chữ.',
    draw: () => (
      <Progress
        label="Tiến trình của bài"
        steps={[
          { label: 'Viết', state: 'done', note: 'Y Hường, 09:10 ngày 19/09/2011' },
          { label: 'Phòng ký duyệt', state: 'done', note: 'A Thắng, Trưởng phòng' },
          { label: 'Biên tập', state: 'current', note: 'Tổ Biên tập, từ 2 giờ trước' },
          { label: 'Kiểm tra theo Điều 3', state: 'ahead' },
          { label: 'Đăng', state: 'ahead' },
        ]}
      />
    ),
  },
  {
    name: 'Bảng mô tả và ngày giờ',
    use: 'Ngày giờ luôn theo giờ Việt Nam.',
    parameters: [
      ['items', 'ở DescriptionList: term và detail'],
      ['at, form, now', 'ở DateText: thời điểm, cách viết, mốc để nói khoảng cách'],
    ],
    access: 'Dùng dl và time với datetime để máy đọc đúng.',
    draw: () => (
      <Card title="Thông tin về bài" level={4}>
        <DescriptionList
          items={[
            { term: 'Người viết', detail: 'Y Hường, chuyên viên Phòng Tổng hợp' },
            { term: 'Ký duyệt', detail: <DateText at={ago(5)} /> },
            { term: 'Đăng', detail: <DateText at={ago(30)} form="long" /> },
            { term: 'Sửa lần cuối', detail: <DateText at={ago(3)} now={galleryNow} /> },
          ]}
        />
      </Card>
    ),
  },
  {
    name: 'Chỗ trống',
    use: 'Nói vì sao trống và điều gì sẽ làm đầy.',
    parameters: [
      ['title', 'điều đang trống'],
      ['action', 'một lối đi tiếp'],
    ],
    access: 'Là chữ thường, không phải ảnh.',
    draw: () => (
      <EmptyState title="Không có việc nào đang chờ." action={{ label: 'Viết tin mới', href: '#viet' }}>
        Khi có bài gửi ký duyệt, bài sẽ hiện ở đây và thư báo được gửi đi.
      </EmptyState>
    ),
  },
]
