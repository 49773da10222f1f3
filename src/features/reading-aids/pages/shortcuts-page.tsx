import { paths } from '#paths'
import { PageHead, SiteLayout, Table } from '#ui/index.ts'

interface Shortcut {
  keys: readonly string[]
  does: string
}

const own: Shortcut[] = [
  { keys: ['Alt', '1'], does: 'Về trang chủ' },
  { keys: ['Alt', '2'], does: 'Mở sơ đồ trang' },
  { keys: ['Alt', '3'], does: 'Đến ô tìm kiếm' },
  { keys: ['Alt', '0'], does: 'Mở trang này' },
  { keys: ['Esc'], does: 'Đóng danh mục hoặc các gợi ý tìm kiếm đang mở' },
]

const browsers: Shortcut[] = [
  { keys: ['Tab'], does: 'Đến liên kết, nút hoặc ô kế tiếp; thêm Shift để lùi lại' },
  { keys: ['Enter'], does: 'Mở liên kết đang chọn, bấm nút đang chọn' },
  { keys: ['Ctrl', '+'], does: 'Phóng to; Ctrl và phím trừ để thu nhỏ, Ctrl và 0 để về như cũ' },
  { keys: ['Ctrl', 'F'], does: 'Tìm chữ trong trang đang đọc' },
  { keys: ['Ctrl', 'P'], does: 'In trang đang đọc; phần đầu trang và các liên kết được in gọn lại' },
]

export function ShortcutsPage() {
  const title = 'Phím tắt'
  return (
    <SiteLayout
      title={title}
      description="Những phím dùng được trên trang này mà không cần chuột."
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: title }]}
    >
      <PageHead title={title} lead="Mọi việc trên trang này đều làm được chỉ bằng bàn phím." />
      <section aria-labelledby="cua-trang">
        <h2 id="cua-trang">Phím của trang này</h2>
        <Shortcuts items={own} caption="Phím của trang này" />
        <p class="quiet">
          Trên máy Mac, phím Alt là phím Option. Các phím số là hàng số phía trên bàn phím chữ. Phím tắt chỉ
          có tác dụng khi trình duyệt cho chạy mã kịch bản.
        </p>
      </section>
      <section aria-labelledby="bo-qua">
        <h2 id="bo-qua">Bỏ qua phần đầu trang</h2>
        <p class="measure">
          Bấm Tab ngay khi mở một trang, các lối tắt hiện ra lần lượt: đến nội dung chính, đến danh mục, đến ô
          tìm kiếm. Bấm Enter để đi theo.
        </p>
      </section>
      <section aria-labelledby="cua-trinh-duyet">
        <h2 id="cua-trinh-duyet">Phím của trình duyệt</h2>
        <Shortcuts items={browsers} caption="Phím của trình duyệt" />
      </section>
    </SiteLayout>
  )
}

function Shortcuts({ items, caption }: { items: readonly Shortcut[]; caption: string }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={items}
      columns={[
        { head: 'Phím', header: true, keep: true, cell: ({ keys }) => <Keys keys={keys} /> },
        { head: 'Việc', cell: ({ does }) => does },
      ]}
    />
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  return (
    <>
      {keys.map((key, place) => (
        <>
          {place > 0 && ' + '}
          <kbd>{key}</kbd>
        </>
      ))}
    </>
  )
}
