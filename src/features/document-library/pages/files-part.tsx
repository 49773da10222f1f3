import type { AttachedFile } from '#features/documents/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'

interface FilesPartProps {
  slug: string
  files: readonly AttachedFile[]
  hasText: boolean
}

const kinds: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/rtf': 'RTF',
}

/** The files to be taken along; a PDF opens in the browser's own viewer. */
export function FilesPart({ slug, files, hasText }: FilesPartProps) {
  if (files.length === 0 && !hasText) return null
  return (
    <section aria-labelledby="tep" class="document-files">
      <h2 id="tep">Tệp để xem và tải về</h2>
      <ul>
        {files.map(({ id, name, mime, declaredBytes, sha256 }) => (
          <li>
            <a href={paths.documentFile.href({ slug, id, name })} type={mime ?? undefined}>
              {name}
            </a>{' '}
            <span>{`(${[kinds[mime ?? ''], formatBytes(declaredBytes)].filter(Boolean).join(', ')})`}</span>
            <small class="hash">{`SHA-256: ${sha256 ?? ''}`}</small>
          </li>
        ))}
        {hasText && (
          <li>
            <a href={paths.documentText.href({ slug, format: 'txt' })} type="text/plain">
              Toàn văn dạng chữ
            </a>{' '}
            <span>(TXT)</span>
          </li>
        )}
        <li>
          <a href={paths.documentJson.href({ slug })} type="application/json">
            Dữ liệu của văn bản
          </a>{' '}
          <span>(JSON)</span>
        </li>
      </ul>
    </section>
  )
}
