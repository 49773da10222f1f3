import { sentenceOf } from '#lib/file-kinds/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import { looks as fileLooks, type ReceivedFile } from '#features/intake/index.ts'
import { EmptyState, StateTag, Table } from '#ui/index.ts'
import { roleNames } from '../files/role.ts'
import type { AttachedFile } from '../queries.ts'
import { AttachForm, type AttachProps } from './attach-form.tsx'

interface FilesPartProps {
  files: readonly AttachedFile[]
  /** Where more files are sent, and as what; null for those who may not. */
  attach: AttachProps | null
}

export function FilesPart({ files, attach }: FilesPartProps) {
  return (
    <section id="files" aria-labelledby="cac-tep">
      <h2 id="cac-tep">Các tệp</h2>
      {files.length === 0 ? (
        <EmptyState title="Chưa có tệp nào" />
      ) : (
        <Table
          caption="Các tệp của văn bản"
          captionHidden
          rows={files}
          columns={[
            { head: 'Tệp', header: true, cell: (file) => <FileName file={file} /> },
            { head: 'Vai trò', cell: ({ role }) => roleNames[role] },
            { head: 'Dung lượng', keep: true, cell: ({ declaredBytes }) => formatBytes(declaredBytes) },
            { head: 'Tình trạng', cell: ({ state }) => <StateTag state={state} looks={fileLooks} /> },
            { head: 'Lưu ý', cell: (file) => <Remarks file={file} /> },
          ]}
        />
      )}
      {attach && <AttachForm {...attach} />}
    </section>
  )
}

function FileName({ file }: { file: ReceivedFile }) {
  const kept = file.state === 'read' || file.state === 'unreadable'
  return (
    <>
      {kept ? <a href={paths.desk.openFile.href(file)}>{file.name}</a> : file.name}
      {file.sha256 && <small class="hash">{`SHA-256: ${file.sha256}`}</small>}
    </>
  )
}

function Remarks({ file: { remarks, reason } }: { file: ReceivedFile }) {
  const sentences = [reason, ...remarks.map(sentenceOf)].filter((one) => one !== null)
  if (sentences.length === 0) return <>Không có</>
  return (
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}
