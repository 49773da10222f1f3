import { typeName, urgencies } from '#features/documents/index.ts'
import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import { DescriptionList, Notice, PageHead, Prose, SiteLayout, Tag } from '#ui/index.ts'
import { effectLooks, effectOfLine } from '../effect-looks.ts'
import type { ReadableDocument } from '../reading.ts'
import { CitePart } from './cite-part.tsx'
import { FilesPart } from './files-part.tsx'
import { RelationsPart } from './relations-part.tsx'

export function DocumentPage(props: ReadableDocument) {
  const { document, body, contents, files, outgoing, incoming, today, address } = props
  const title = [typeName(document.type), document.number].filter(Boolean).join(' ')
  const effect = effectOfLine(document, today)
  return (
    <SiteLayout
      title={title}
      description={document.abstract}
      trail={[
        { label: 'Trang chủ', href: paths.home.href() },
        { label: 'Văn bản', href: paths.documents.href() },
        { label: title },
      ]}
      metadata={{
        canonical: paths.document.href({ slug: document.slug ?? '' }),
        dublinCore: { title, subject: document.abstract, publisher: document.issuer },
      }}
    >
      <PageHead
        title={title}
        lead={document.abstract}
        facts={<Tag tone={effectLooks[effect].tone}>{effectLooks[effect].label}</Tag>}
      />
      <AffectedNotice {...props} />
      <Facts {...props} />
      <FilesPart slug={document.slug ?? ''} files={files} hasText={body !== ''} />
      <RelationsPart title={title} outgoing={outgoing} incoming={incoming} />
      {body !== '' && (
        <>
          {contents.length > 2 && (
            <nav class="contents" aria-labelledby="muc-luc">
              <h2 id="muc-luc">Mục lục</h2>
              <ul>
                {contents.map(({ anchor, title: heading }) => (
                  <li>
                    <a href={`#${anchor}`}>{heading}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <section aria-labelledby="toan-van" class="full-text">
            <h2 id="toan-van">Toàn văn</h2>
            <p class="hint">Toàn văn do máy đọc từ tệp; khi có khác biệt, bản gốc có giá trị.</p>
            <Prose html={body} />
          </section>
        </>
      )}
      <CitePart document={document} title={title} address={address} />
    </SiteLayout>
  )
}

/** What later documents did to this one, before anything else is read (R-513). */
function AffectedNotice({ incoming, document, today }: ReadableDocument) {
  const grave = incoming.filter(({ type }) => ['replaces', 'abolishes', 'suspends', 'amends', 'corrects'].includes(type))
  if (grave.length === 0 && (document.expiresOn === null || document.expiresOn >= today)) return null
  return (
    <Notice kind="warning" title="Văn bản này đã có thay đổi về hiệu lực hoặc nội dung">
      <ul>
        {grave.map((tie) => (
          <li>{sentenceOf(tie)}</li>
        ))}
        {document.expiresOn !== null && document.expiresOn < today && (
          <li>{`Hết hiệu lực từ sau ngày ${formatDay(document.expiresOn)} theo chính văn bản.`}</li>
        )}
      </ul>
    </Notice>
  )
}

const verbs: Record<string, string> = {
  replaces: 'Bị thay thế bởi',
  abolishes: 'Bị bãi bỏ bởi',
  suspends: 'Bị đình chỉ bởi',
  amends: 'Được sửa đổi, bổ sung bởi',
  corrects: 'Được đính chính bởi',
}

function sentenceOf({ type, other, part, since }: ReadableDocument['incoming'][number]) {
  const name = [typeName(other?.type ?? null), other?.number].filter(Boolean).join(' ')
  const from = since ?? other?.effectiveFrom ?? other?.issuedOn
  return (
    <>
      {part ? `${part}: ${(verbs[type] ?? '').toLowerCase()} ` : `${verbs[type] ?? ''} `}
      {other?.slug ? <a href={paths.document.href({ slug: other.slug })}>{name}</a> : name}
      {from ? ` từ ngày ${formatDay(from)}.` : '.'}
    </>
  )
}

function Facts({ document, fields }: ReadableDocument) {
  const { issuedOn, effectiveFrom, expiresOn, gazetteIssue, gazetteOn, bases, recipients } = document
  const signer = [document.signerAuthority, document.signerPost, document.signerName].filter(Boolean).join(' ')
  const facts: [string, string | null | undefined][] = [
    ['Số, ký hiệu', document.number],
    ['Loại văn bản', typeName(document.type)],
    ['Ngày ban hành', issuedOn && formatDay(issuedOn)],
    ['Cơ quan ban hành', document.issuer],
    ['Người ký', signer],
    ['Có hiệu lực từ', effectiveFrom && formatDay(effectiveFrom)],
    ['Hết hiệu lực sau', expiresOn && formatDay(expiresOn)],
    ['Lĩnh vực', fields.join('; ')],
    ['Độ khẩn', urgencies[document.urgency]],
    ['Công báo', gazetteIssue && `Số ${gazetteIssue}${gazetteOn ? `, ngày ${formatDay(gazetteOn)}` : ''}`],
  ]
  return (
    <section aria-labelledby="thuoc-tinh">
      <h2 id="thuoc-tinh">Thuộc tính</h2>
      <DescriptionList
        items={[
          ...facts.flatMap(([term, detail]) => (detail ? [{ term, detail }] : [])),
          ...(bases.length > 0 ? [{ term: 'Căn cứ', detail: <Lines of={bases} /> }] : []),
          ...(recipients.length > 0 ? [{ term: 'Nơi nhận', detail: <Lines of={recipients} /> }] : []),
        ]}
      />
    </section>
  )
}

const Lines = ({ of: lines }: { of: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)
