import type { AttachedFile } from '#features/documents/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import type { OfferedFormat } from '../formats.ts'

interface FilesPartProps {
  slug: string
  files: readonly AttachedFile[]
  /** The forms that the whole text is offered in; none where it is not known. */
  formats: readonly OfferedFormat[]
}

/** The files as they came, then the text in the forms that it can be written in, each with its kind and size. */
export function FilesPart({ slug, files, formats }: FilesPartProps) {
  if (files.length === 0 && formats.length === 0)
    return (
      <section aria-labelledby="tep" class="document-files">
        <h2 id="tep">Tệp</h2>
        <p>Chưa có tệp và toàn văn của văn bản này ở đây; chỉ có các thông tin nêu trên, lấy từ sổ.</p>
      </section>
    )
  return (
    <section aria-labelledby="tep" class="document-files">
      <h2 id="tep">Tệp</h2>
      <ul>
        {files.map((file) => (
          <li>
            <OneFile slug={slug} file={file} />
          </li>
        ))}
        {formats.map(({ ending, name, type }) => (
          <li>
            <a href={paths.documentText.href({ slug, format: ending })} type={type.split(';')[0]}>
              {`Toàn văn: ${name}`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const roles: Record<AttachedFile['role'], string> = {
  original: 'Bản gốc',
  former: 'Bản gốc trước, đã thay',
  attachment: 'Phụ lục, tệp kèm theo',
  rendition: 'Bản chuyển dạng',
}

/** A PDF opens in the browser's own viewer; anything else is taken along. */
function OneFile({ slug, file }: { slug: string; file: AttachedFile }) {
  const { id, name, mime, declaredBytes, sha256, role, pages } = file
  const facts = [roles[role], endingOf(name), formatBytes(declaredBytes), pages && `${pages} trang`]
  return (
    <>
      <a href={paths.documentFile.href({ slug, id, name })} type={mime ?? undefined}>
        {mime === 'application/pdf' ? `Xem ${name}` : name}
      </a>{' '}
      <span class="quiet">({facts.filter(Boolean).join(', ')})</span>
      {mime === 'application/pdf' && (
        <InPage name={name} address={paths.documentFile.href({ slug, id, name })} />
      )}
      {sha256 && (
        <details>
          <summary>Mã kiểm tra của {name}</summary>
          <p class="hash">SHA-256: {sha256}</p>
        </details>
      )}
    </>
  )
}

/** Nothing of it is fetched until somebody opens it; browsers without a viewer of their own offer to open the file. */
function InPage({ name, address }: { name: string; address: string }) {
  return (
    <details class="in-page">
      <summary>Đọc {name} ngay trong trang</summary>
      <iframe src={address} title={`Tệp ${name}`} loading="lazy" />
    </details>
  )
}

const endingOf = (name: string) => (/\.([a-z0-9]{1,5})$/i.exec(name)?.[1] ?? '').toUpperCase()
