import { mediumHref, type Medium } from '#features/media/index.ts'
import { formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import { ActionForm, DateText, DescriptionList, DeskLayout, Notice, PageHead, StateTag } from '#ui/index.ts'
import { kinds, looks, stateOf } from '../note.ts'
import type { NoteLine, Receipt } from '../queries.ts'
import { ReceiptsPart } from './receipts-part.tsx'
import { StepsPart } from './steps-part.tsx'

interface Neighbour {
  id: string
  title: string
}

interface NotePageProps {
  note: NoteLine
  files: readonly Pick<Medium, 'id' | 'name' | 'bytes'>[]
  /** Names of the divisions that it goes to; none where it goes to all. */
  places: readonly string[]
  replaces: Neighbour | null
  replacedBy: Neighbour | null
  guides: boolean
  /** Null for who does not look after it. */
  receipts: readonly Receipt[] | null
  /** How many it would go to, while it is a draft. */
  receiverCount: number | null
  now: Date
}

const linkTo = ({ id, title }: Neighbour) => <a href={paths.desk.guidanceNote.href({ id })}>{title}</a>

export function NotePage(props: NotePageProps) {
  const { note, files, places, replaces, replacedBy, guides, receipts, receiverCount, now } = props
  const state = stateOf(note)
  return (
    <DeskLayout
      title={note.title}
      trail={[{ label: 'Hướng dẫn, mẫu', href: paths.desk.guidance.href() }, { label: note.title }]}
    >
      <PageHead
        title={note.title}
        kicker={kinds[note.kind].name}
        facts={<StateTag state={state} looks={looks} />}
      />
      {replacedBy && (
        <Notice kind="warning" title="Bản này đã được thay">
          <p>Xin đọc và làm theo bản mới: {linkTo(replacedBy)}</p>
        </Notice>
      )}
      <div class="as-typed guidance-text">{note.text}</div>
      {(files.length > 0 || note.links.length > 0) && (
        <section aria-labelledby="kem-theo">
          <h2 id="kem-theo">Kèm theo</h2>
          <ul>
            {files.map((file) => (
              <li>
                <a href={mediumHref(file)}>{file.name}</a> ({formatBytes(file.bytes)})
              </li>
            ))}
            {note.links.map(({ href, label }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DescriptionList
        items={[
          { term: 'Nơi nhận', detail: places.length === 0 ? 'Tất cả phòng, đơn vị' : places.join(', ') },
          note.sentAt
            ? { term: 'Gửi', detail: <ByLine name={note.sentByName ?? ''} at={note.sentAt} /> }
            : { term: 'Lưu', detail: <ByLine name={note.savedByName} at={note.savedAt} /> },
          ...(replaces ? [{ term: 'Thay cho bản', detail: linkTo(replaces) }] : []),
        ]}
      />
      {note.isReceiver && <OwnReceipt note={note} asks={state === 'sent'} />}
      {guides && <StepsPart note={note} receiverCount={receiverCount} receipts={receipts ?? []} now={now} />}
      {receipts && <ReceiptsPart receipts={receipts} />}
    </DeskLayout>
  )
}

function ByLine({ name, at }: { name: string; at: Date }) {
  return (
    <>
      <DateText at={at} />, {name}
    </>
  )
}

function OwnReceipt({ note, asks }: { note: NoteLine; asks: boolean }) {
  if (note.readAt)
    return (
      <p>
        Bạn đã xác nhận đã đọc lúc <DateText at={note.readAt} />.
      </p>
    )
  if (!asks) return null
  return <ActionForm action={paths.desk.guidanceStep('da-doc').href({ id: note.id })} label="Tôi đã đọc" />
}
