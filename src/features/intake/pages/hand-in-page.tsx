import { takenKinds } from '#lib/file-kinds/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  DateText,
  DeskLayout,
  EmptyState,
  FileField,
  Form,
  Notice,
  PageHead,
  StateTag,
  Table,
} from '#ui/index.ts'
import type { Outcome } from '../hooks.ts'
import { isUnderWay, looks, mostFiles, type ReceivedFile } from '../received-file.ts'
import { describeRemarks } from './remarks.ts'

interface HandInPageProps {
  files: readonly ReceivedFile[]
  outcomes: ReadonlyMap<string, Outcome>
  /** Bytes. */
  limit: number
  /** Sentences about files that were not taken just now. */
  refused: readonly string[]
  now: Date
}

export function HandInPage({ files, outcomes, limit, refused, now }: HandInPageProps) {
  const underWay = files.some(isUnderWay)
  return (
    <DeskLayout
      title="Nhập tệp văn bản"
      trail={[
        { label: 'Cơ sở dữ liệu văn bản', href: paths.desk.documents.href() },
        { label: 'Nhập tệp văn bản' },
      ]}
    >
      <PageHead
        title="Nhập tệp văn bản"
        lead="Chọn hoặc thả các tệp vào đây. Máy đọc từng tệp và điền sẵn phiếu; bạn kiểm tra rồi chuyển lãnh đạo phòng."
      />
      <Notice kind="warning" title="Không gửi văn bản mật">
        Văn bản có dấu Mật, Tối mật, Tuyệt mật bị từ chối và không được lưu lại.
      </Notice>
      {refused.length > 0 && (
        <Notice kind="danger" title="Có tệp chưa nhận được" live>
          <ul>
            {refused.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <hand-in data-announce={paths.desk.incomingFiles.href()} data-most={mostFiles} data-limit={limit}>
        <Form action={paths.desk.handIn.href()} files label="Nhập tệp">
          <p class="hand-in-drop">
            Thả các tệp vào đây, hoặc chọn tệp. Tệp được gửi ngay, không cần bấm nút.
          </p>
          <FileField
            name="files"
            label="Các tệp văn bản"
            kinds={takenKinds.words}
            accept={takenKinds.accept}
            maxBytes={limit}
            maxFiles={mostFiles}
          />
          <Button>Gửi các tệp</Button>
        </Form>
      </hand-in>
      <section aria-labelledby="da-nhap">
        <h2 id="da-nhap">Các tệp bạn đã nhập</h2>
        {files.length === 0 ? (
          <EmptyState title="Bạn chưa nhập tệp nào" />
        ) : (
          <Table
            caption="Các tệp đã nhập, mới nhất trước"
            captionHidden
            rows={files}
            columns={[
              { head: 'Tệp', header: true, cell: ({ name }) => name },
              { head: 'Dung lượng', keep: true, cell: ({ declaredBytes }) => formatBytes(declaredBytes) },
              {
                head: 'Tình trạng',
                cell: (file) => (
                  <>
                    <StateTag state={file.state} looks={looks} />
                    <Reading file={file} />
                  </>
                ),
              },
              {
                head: 'Phiếu văn bản',
                cell: ({ id }) => {
                  const outcome = outcomes.get(id)
                  return outcome ? <a href={outcome.href}>{outcome.label}</a> : 'Chưa có'
                },
              },
              { head: 'Lưu ý', cell: (file) => <Remarks sentences={describeRemarks(file)} /> },
              { head: 'Nhập lúc', keep: true, cell: ({ at }) => <DateText at={at} now={now} /> },
            ]}
          />
        )}
        {underWay && (
          <p>
            <a href={paths.desk.handIn.href()}>Tải lại để xem tiến độ</a>
          </p>
        )}
      </section>
    </DeskLayout>
  )
}

function Reading({ file: { state, pages, pagesRead } }: { file: ReceivedFile }) {
  if (state !== 'waiting' || pages === null) return null
  return <small>{` Nhận dạng chữ: ${pagesRead} trên ${pages} trang`}</small>
}

function Remarks({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length < 2) return <>{sentences[0] ?? 'Không có'}</>
  return (
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}
