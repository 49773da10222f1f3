import type { ComponentChildren } from 'preact'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import {
  ButtonLink,
  DateText,
  DescriptionList,
  DeskLayout,
  Notice,
  PageHead,
  StateTag,
  Timeline,
} from '#ui/index.ts'
import { grounds, looks, type Step } from '../document.ts'
import type { Difference } from '../differences.ts'
import type { EntryClock } from '../entry-clock.ts'
import type { AttachedFile, DocumentRecord } from '../queries.ts'
import { typeName } from '../numbering.ts'
import type { Tie } from '../relations/queries.ts'
import { describeEvent, type DocumentEvent } from './events.ts'
import { FactsForm } from './facts-form.tsx'
import type { AttachProps } from './attach-form.tsx'
import { FilesPart } from './files-part.tsx'
import { ReadingsPart } from './readings-part.tsx'
import { LayoutPart, type Verdict } from '#features/layout-check/index.ts'
import { RelationsPart } from './relations-part.tsx'
import { SignaturesPart } from './signatures-part.tsx'
import { StepsPart, type StepOffer } from './steps-part.tsx'

export interface DocumentDeskPageProps {
  document: DocumentRecord
  divisionName: string
  files: readonly AttachedFile[]
  pages: readonly string[]
  ties: readonly Tie[]
  events: readonly DocumentEvent[]
  offers: readonly StepOffer[]
  gaps: Record<string, string>
  clock: EntryClock | null
  /** Of legal normative documents: how soon they have to be on the site. */
  publicationClock: EntryClock | null
  fields: readonly { code: string; name: string }[]
  whyNotEdit: string | null
  attach: AttachProps | null
  /** What the layout check says of the original; null where there is none. */
  layout: Verdict | null
  mayRelate: boolean
  /** The letters that it was made of. */
  sources: readonly { label: string; href: string }[]
  /** What other features have to say about it. */
  also: ComponentChildren
  form: { values: FieldValues; errors: FieldErrors; differences?: readonly Difference[] }
  refused?: { step: Step; error: string } | undefined
  relationForm?: { values: FieldValues; errors: FieldErrors } | undefined
}

export function DocumentDeskPage(props: DocumentDeskPageProps) {
  const { document, divisionName, files, pages, ties, events, offers, gaps, clock, whyNotEdit, form } = props
  const { id, number, type, state, readings, version, returnReason, publicity } = document
  const title = [typeName(type), number].filter(Boolean).join(' ') || 'Văn bản chưa có số'
  const shown = files.find(({ mime, state: read }) => mime === 'application/pdf' && read === 'read')
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Cơ sở dữ liệu văn bản', href: paths.desk.documents.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        kicker={divisionName}
        lead={document.abstract || undefined}
        facts={
          <>
            <StateTag state={state} looks={looks} />
            {props.sources.map((source) => (
              <span>
                Lập từ: <a href={source.href}>{source.label}</a>
              </span>
            ))}
          </>
        }
      />
      <Notices {...{ document, clock, returnReason }} publicationClock={props.publicationClock} />
      <StepsPart id={id} version={version} publicity={publicity} offers={offers} refused={props.refused} />
      {Object.keys(gaps).length > 0 && state === 'registered' && (
        <Notice kind="info" title="Còn thiếu để chuyển lãnh đạo phòng">
          <ul>
            {Object.entries(gaps).map(([field, gap]) => (
              <li>
                <a href={`#${field}`}>{gap}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FilesPart files={files} attach={props.attach} />
      {whyNotEdit === null ? (
        <section aria-labelledby="thong-tin">
          <h2 id="thong-tin">Thông tin của văn bản</h2>
          <FactsForm
            action={paths.desk.document.href({ id })}
            version={version}
            readings={readings}
            fields={props.fields}
            late={clock?.isLate ? clock : null}
            {...form}
          />
        </section>
      ) : (
        <FactsPart document={document} />
      )}
      <RelationsPart
        id={id}
        ties={ties}
        mayRelate={props.mayRelate}
        form={props.relationForm ?? { values: {}, errors: {} }}
      />
      <SignaturesPart files={files} />
      {props.also}
      {props.layout && <LayoutPart {...props.layout} />}
      <ReadingsPart
        readings={readings}
        pages={pages}
        file={shown ? { id: shown.id, name: shown.name } : null}
      />
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">Việc đã làm</h2>
        <Timeline items={events.map(describeEvent)} />
      </section>
    </DeskLayout>
  )
}

function Notices({
  document,
  clock,
  publicationClock,
  returnReason,
}: Pick<DocumentDeskPageProps, 'document' | 'clock' | 'publicationClock'> & { returnReason: string | null }) {
  return (
    <>
      {document.state === 'registered' && returnReason && (
        <Notice kind="warning" title="Lãnh đạo phòng trả lại">
          {returnReason}
        </Notice>
      )}
      {document.state === 'withdrawn' && (
        <Notice kind="warning" title="Văn bản đã rút khỏi trang công khai">
          {document.withdrawnReason ?? ''}
        </Notice>
      )}
      {clock?.dueOn && document.state !== 'published' && document.state !== 'filed' && (
        <Notice
          kind={clock.isLate ? 'warning' : 'info'}
          title={clock.isLate ? `Vào sổ muộn ${clock.daysLate} ngày` : 'Vào sổ đúng hạn'}
        >{`Hạn đưa vào cơ sở dữ liệu là ngày ${formatDay(clock.dueOn)} (${clock.source}).`}</Notice>
      )}
      {publicationClock?.dueOn && (
        <Notice
          kind={publicationClock.isLate ? 'warning' : 'info'}
          title={
            publicationClock.isLate
              ? `Đăng muộn ${publicationClock.daysLate} ngày`
              : 'Hạn đăng văn bản quy phạm pháp luật'
          }
        >{`Hạn đăng trên trang là ngày ${formatDay(publicationClock.dueOn)} (${publicationClock.source}).`}</Notice>
      )}
    </>
  )
}

/** What stands fast: confirmed by the head, or somebody else's. */
function FactsPart({ document }: { document: DocumentRecord }) {
  const { slug, state, issuedOn, signedByName, signedPost, publicity, publicityGround } = document
  const lines: [string, string | null][] = [
    ['Ngày ban hành', issuedOn && formatDay(issuedOn)],
    ['Cơ quan ban hành', document.issuer],
    [
      'Người ký',
      [document.signerAuthority, document.signerPost, document.signerName].filter(Boolean).join(' '),
    ],
    ['Có hiệu lực', document.effectiveFrom && formatDay(document.effectiveFrom)],
    ['Công khai', publicity === 'not_public' ? `Không: ${grounds[publicityGround] ?? ''}` : null],
    ['Người xác nhận', signedByName && [signedByName, signedPost].filter(Boolean).join(', ')],
  ]
  return (
    <section aria-labelledby="thong-tin">
      <h2 id="thong-tin">Thông tin của văn bản</h2>
      <DescriptionList
        items={[
          ...lines.flatMap(([term, detail]) => (detail ? [{ term, detail }] : [])),
          { term: 'Vào sổ lúc', detail: <DateText at={document.registeredAt} /> },
        ]}
      />
      {state === 'published' && slug && (
        <ButtonLink href={paths.document.href({ slug })} kind="secondary">
          Xem trang công khai
        </ButtonLink>
      )}
    </section>
  )
}
