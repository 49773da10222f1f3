import { factNames, typeName, urgencies } from '#features/documents/index.ts'
import { formatDay, isDay } from '#lib/days.ts'
import { lookUp } from '#lib/look-up.ts'
import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import { ActionForm, Button, Form, StateTag, Table } from '#ui/index.ts'
import { changedFieldNames, rowLooks, type Difference } from '../import.ts'
import type { RegisterImport, RegisterRow } from '../queries.ts'

export interface RowAbility {
  /** Whether this person mends and decides. */
  mayAct: boolean
  /** By the id of a row: why its document cannot be changed from here. */
  refusals: ReadonlyMap<string, string>
  /** By the id of a row: whether this person may open its document. */
  open: ReadonlySet<string>
}

interface RowsPartProps extends RowAbility {
  found: RegisterImport
  rows: readonly RegisterRow[]
  caption: string
}

export function RowsPart(props: RowsPartProps) {
  const { rows, caption, open } = props
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { head: 'Dòng', keep: true, cell: ({ line }) => line },
        {
          head: 'Số và ký hiệu',
          header: true,
          keep: true,
          cell: ({ id, entry, cells, documentId }) => {
            const number = entry?.number ?? cells.number ?? 'Không có số'
            return documentId !== null && open.has(id) ? (
              <a href={paths.desk.document.href({ id: documentId })}>{number}</a>
            ) : (
              number
            )
          },
        },
        {
          head: 'Ngày ban hành',
          keep: true,
          cell: ({ entry, cells }) => (entry ? formatDay(entry.issuedOn) : (cells.issuedOn ?? 'Chưa rõ')),
        },
        {
          head: 'Văn bản',
          cell: ({ entry, cells }) => (
            <>
              {entry
                ? excerpt([typeName(entry.type), entry.abstract].filter(Boolean).join(': '), 160)
                : excerpt(cells.abstract ?? cells.typeAndAbstract ?? '', 160)}
              {entry && <small class="quiet">{` ${entry.issuer}`}</small>}
            </>
          ),
        },
        { head: 'Ghi nhận', cell: (row) => <Findings row={row} /> },
        { head: 'Tình trạng', cell: (row) => <RowDecision {...props} row={row} /> },
      ]}
    />
  )
}

function Findings({ row: { changes, remarks, reason } }: { row: RegisterRow }) {
  const sentences = [
    ...(reason === null ? [] : [reason]),
    ...changes.map(
      ({ field, from, to }) =>
        `${changedFieldNames[field]}: “${excerpt(from, 90)}” thành “${excerpt(to, 90)}”.`,
    ),
    ...remarks,
  ]
  if (sentences.length === 0) return <>Không có</>
  return (
    <ul class="row-findings">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}

function RowDecision({ found, row, mayAct, refusals }: RowsPartProps & { row: RegisterRow }) {
  const address = { id: found.id, row: row.id }
  const isOpen = found.state === 'checked' || found.state === 'applied'
  if (!mayAct || !isOpen || (row.state !== 'changed' && row.state !== 'quarantined'))
    return (
      <>
        <StateTag state={row.state} looks={rowLooks} />
        {row.state === 'accepted' && <DifferenceList differences={row.differences} />}
      </>
    )
  if (row.state === 'quarantined')
    return (
      <>
        <a href={paths.desk.registerRow.href(address)}>Sửa dòng này</a>
        <ActionForm action={paths.desk.registerRowStep('bo-qua').href(address)} label="Bỏ qua" kind="quiet" />
      </>
    )
  const refusal = refusals.get(row.id)
  if (refusal !== undefined)
    return (
      <>
        <DifferenceList differences={row.differences} />
        <p>{`Không sửa được từ sổ: ${refusal}`}</p>
        <ActionForm action={paths.desk.registerRowStep('bo-qua').href(address)} label="Bỏ qua" kind="quiet" />
      </>
    )
  return <DifferenceForm address={address} differences={row.differences} />
}

function DifferenceForm({
  address,
  differences,
}: {
  address: { id: string; row: string }
  differences: readonly Difference[]
}) {
  return (
    <Form action={paths.desk.registerRowStep('khac-biet').href(address)} label="Các mục khác nhau">
      {differences.map(({ field, here, there }) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`${address.row}-${field}`}
            name="take"
            value={field}
            // What is empty loses nothing by being filled.
            checked={there === ''}
          />
          <label for={`${address.row}-${field}`}>{sentenceOf({ field, here, there })}</label>
        </div>
      ))}
      <Button kind="secondary">Lấy theo sổ các mục đã chọn</Button>
    </Form>
  )
}

function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul class="row-findings">
      {differences.map((difference) => (
        <li>{sentenceOf(difference)}</li>
      ))}
    </ul>
  )
}

function sentenceOf({ field, here, there }: Difference): string {
  const before = there === '' ? 'đang để trống' : `đang là “${shown(there)}”`
  return `${factNames[field]}: ${before}, sổ ghi “${shown(here)}”`
}

/** Codes and days as people read them. */
const shown = (value: string): string => {
  if (isDay(value)) return formatDay(value)
  return excerpt(typeName(value) || (lookUp(urgencies, value) ?? value), 200)
}
