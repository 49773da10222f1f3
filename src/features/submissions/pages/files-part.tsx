import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import { StateTag, Table, type StateLook } from '#ui/index.ts'

export interface AttachedLine {
  id: string
  name: string
  bytes: number
  state: string
  look: StateLook
  reason: string | null
  /** Kept, and looked at where a scanner is set. */
  isSafe: boolean
}

export function FilesPart({ submissionId, files }: { submissionId: string; files: readonly AttachedLine[] }) {
  if (files.length === 0) return null
  return (
    <section aria-labelledby="tep-kem">
      <h2 id="tep-kem">Tệp kèm theo</h2>
      <Table
        caption="Tệp kèm theo thư"
        captionHidden
        rows={files}
        columns={[
          {
            head: 'Tệp',
            header: true,
            cell: ({ id, name, isSafe }) =>
              isSafe ? (
                <a
                  class="report-path"
                  href={paths.desk.submissionFile.href({ id: submissionId, file: id, name })}
                >
                  {name}
                </a>
              ) : (
                <span class="report-path">{name}</span>
              ),
          },
          { head: 'Dung lượng', keep: true, cell: ({ bytes }) => formatBytes(bytes) },
          {
            head: 'Tình trạng',
            cell: ({ state, look }) => <StateTag state={state} looks={{ [state]: look }} />,
          },
          { head: 'Lưu ý', cell: ({ reason }) => reason ?? 'Không có' },
        ]}
      />
    </section>
  )
}
