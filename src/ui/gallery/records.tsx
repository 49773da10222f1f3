import { DiffView, Figure, Prose, Table, Tag, TaskCard, TeaserList, Timeline } from '../display/index.ts'
import { ActionForm, ButtonLink } from '../form/index.ts'
import { ago, galleryNow, type Specimen } from './specimen.ts'
import { picture, proseHtml, rows, teasers } from './words.ts'

export const records: Specimen[] = [
  {
    name: 'Việc của tôi',
    use: 'Một việc, nó đang ở đâu, ai chờ, từ bao giờ, hạn nào, và một nút chính.',
    parameters: [
      ['title, href, level', 'tiêu đề, địa chỉ, bậc của tiêu đề'],
      ['state', 'nhãn trạng thái'],
      ['waitsFor, since, due, overdue', 'chờ ai, từ lúc nào, hạn, đã quá hạn chưa'],
      ['action', 'nút chính'],
    ],
    access: 'Tiêu đề là liên kết; quá hạn được nói bằng chữ, không chỉ bằng vạch màu.',
    draw: () => (
      <div class="stack">
        <TaskCard
          title="Hội nghị triển khai kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn năm 2011 tại các huyện vùng sâu"
          href="#viec-1"
          level={4}
          state={<Tag tone="waiting">Chờ ký duyệt</Tag>}
          waitsFor="chờ Trưởng phòng Tổng hợp ký"
          since={ago(27)}
          due={ago(3)}
          overdue
          action={<ActionForm action="/viec/1/ky" label="Đọc và ký duyệt" />}
          now={galleryNow}
        />
        <TaskCard
          title="Lễ hội mừng lúa mới"
          href="#viec-2"
          level={4}
          state={<Tag tone="progress">Đang biên tập</Tag>}
          waitsFor="chờ tôi biên tập"
          since={ago(2)}
          due={ago(-22)}
          facts={<span>Tin · Phòng Văn xã</span>}
          action={
            <ButtonLink href="#sua" kind="secondary">
              Biên tập tiếp
            </ButtonLink>
          }
          now={galleryNow}
        />
      </div>
    ),
  },
  {
    name: 'Bảng',
    use: 'Ở màn hình hẹp mỗi hàng thành một thẻ.',
    parameters: [
      ['caption', 'tên bảng, bắt buộc; captionHidden để chỉ đọc lên'],
      ['columns', 'head, cell, header, align, keep'],
      ['rows', 'các hàng'],
    ],
    access: 'th có scope; ở màn hình hẹp tên cột vẽ lại cạnh ô nhưng chỉ được đọc một lần.',
    draw: () => (
      <Table
        caption="Bài gửi trong tuần"
        columns={[
          { head: 'Tiêu đề', cell: (row) => <a href="#bai">{row.title}</a>, header: true },
          { head: 'Phòng', cell: (row) => row.division },
          { head: 'Trạng thái', cell: (row) => <Tag tone={row.tone}>{row.state}</Tag> },
          { head: 'Số chữ', cell: (row) => row.words, align: 'end' },
        ]}
        rows={rows}
      />
    ),
  },
  {
    name: 'Lịch sử',
    use: 'Ai, lúc nào, làm gì, vì sao.',
    parameters: [['items', 'at, title, by, note, tone']],
    access: 'Danh sách có thứ tự, mới nhất trước; hình và chữ cùng nói sắc thái.',
    draw: () => (
      <Timeline
        items={[
          { at: ago(2), title: 'Nhận biên tập', by: 'Y Lan, thành viên Tổ Biên tập', tone: 'progress' },
          {
            at: ago(5),
            title: 'Ký duyệt của phòng',
            by: 'A Thắng, Trưởng phòng Tổng hợp',
            tone: 'good',
          },
          {
            at: ago(26),
            title: 'Trả lại người viết',
            by: 'A Thắng, Trưởng phòng Tổng hợp',
            note: 'Bổ sung số liệu của hai huyện và ghi rõ nguồn ảnh.',
            tone: 'warning',
          },
          { at: ago(30), title: 'Gửi ký duyệt', by: 'Y Hường, chuyên viên', tone: 'waiting' },
        ]}
      />
    ),
  },
  {
    name: 'So sánh hai bản',
    use: 'Chữ thêm, chữ bỏ và định dạng đổi, đều đọc được bằng tai.',
    parameters: [
      ['before, after', 'tên của hai bản'],
      ['blocks', 'các đoạn với phần giữ, thêm, bỏ, đổi định dạng'],
    ],
    access: 'Dùng ins và del; thêm và bỏ khác nhau cả ở gạch chân, gạch ngang.',
    draw: () => (
      <DiffView
        label="So sánh bản 2 với bản 3"
        before="Bản 2, 08:00 ngày 19/09/2011"
        after="Bản 3, 09:10 ngày 20/09/2011"
        blocks={[
          {
            kind: 'heading',
            parts: [
              { kind: 'same', text: 'Kết quả ' },
              { kind: 'removed', text: 'bước đầu' },
              { kind: 'added', text: 'sáu tháng đầu năm' },
            ],
          },
          {
            kind: 'paragraph',
            parts: [
              { kind: 'same', text: 'Toàn tỉnh trồng mới ' },
              { kind: 'removed', text: '1.200' },
              { kind: 'added', text: '1.250' },
              { kind: 'same', text: ' héc-ta rừng, ' },
              { kind: 'formatted', text: 'vượt kế hoạch', note: 'thành chữ đậm' },
              { kind: 'same', text: ' đề ra từ đầu năm.' },
            ],
          },
          {
            kind: 'item',
            note: 'Mục mới',
            parts: [{ kind: 'added', text: 'Giao khoán bảo vệ rừng cho 312 hộ.' }],
          },
        ]}
      />
    ),
  },
  {
    name: 'Danh sách tin',
    use: 'Tin mới nhất đứng đầu; tiêu đề là đường dẫn.',
    parameters: [
      ['items', 'title, href, lead, at, facts, picture'],
      ['level', 'bậc của tiêu đề'],
      ['leadFirst', 'bài đầu vẽ lớn'],
    ],
    access: 'Ảnh cạnh tiêu đề có alt rỗng để không đọc hai lần; chỉ tiêu đề là liên kết.',
    draw: () => <TeaserList items={teasers} level={4} />,
  },
  {
    name: 'Văn bản giàu định dạng và ảnh',
    use: 'Bảng rộng cuộn trong khung của nó; ảnh luôn có lời.',
    parameters: [
      ['html', 'đã qua bộ lọc của lib/rich-text'],
      ['caption, credit', 'ở Figure: chú thích và nguồn ảnh'],
      ['sources, focalPoint', 'ở Picture: các định dạng và điểm cần giữ khi cắt'],
    ],
    access: 'Bảng rộng nằm trong khung cuộn mà bàn phím tới được; ảnh có width, height nên trang không nhảy.',
    draw: () => (
      <>
        <Prose html={proseHtml} />
        <Figure {...picture} caption="Ngôi nhà chung của làng sau mùa lợp mái." credit="Ảnh: minh họa" />
      </>
    ),
  },
]
