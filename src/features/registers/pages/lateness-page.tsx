import { formatDateTime } from '#lib/dates.ts'
import { formatDay } from '#lib/days.ts'
import { excerpt, formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import {
  ButtonLink,
  ButtonRow,
  DeskLayout,
  EmptyState,
  PageHead,
  Select,
  Table,
  Tag,
  type Option,
} from '#ui/index.ts'
import type { Punctuality } from '../lateness/lateness.ts'
import type { PunctualLine } from '../lateness/queries.ts'
import { trails } from './trail.ts'
import { YearForm } from './year-form.tsx'

interface LatenessPageProps {
  year: number
  years: readonly number[]
  divisions: readonly Option[]
  /** The division that is looked at alone, or nothing. */
  division: string
  rows: readonly Punctuality[]
  /** What is behind one row, where one was chosen. */
  chosen: { month: string; lines: readonly PunctualLine[] } | null
  /** From which clause the time comes. */
  source: string
}

const monthText = (month: string) => month.split('-').toReversed().join('/')
export const medianText = (days: number | null): string => (days === null ? 'Chưa có' : formatCount(days))

export function LatenessPage({ year, years, divisions, division, rows, chosen, source }: LatenessPageProps) {
  const nameOf = (id: string) => divisions.find(({ value }) => value === id)?.label ?? id
  const address = (query: Record<string, string>) =>
    `${paths.desk.lateness.href()}?${new URLSearchParams({ nam: String(year), ...query }).toString()}`
  const csv = new URLSearchParams({ nam: String(year), ...(division && { phong: division }) }).toString()
  return (
    <DeskLayout title="Thời hạn vào sổ" trail={trails.lateness}>
      <PageHead
        title="Thời hạn vào sổ"
        lead={
          source === ''
            ? 'Chưa có quy định thời hạn nào trong hồ sơ cơ quan.'
            : `${source}. Nếu ngày cuối cùng là ngày nghỉ, ngày lễ thì hạn lùi đến ngày làm việc tiếp theo.`
        }
      />
      <ButtonRow>
        <ButtonLink href={`${paths.desk.latenessCsv.href()}?${csv}`} kind="secondary">
          Tải bảng CSV
        </ButtonLink>
      </ButtonRow>
      <YearForm
        action={paths.desk.lateness.href()}
        years={years}
        year={year}
        label="Chọn năm và phòng"
        values={{ phong: division }}
      >
        <Select name="phong" label="Phòng, đơn vị" blank="Tất cả" optional options={divisions} />
      </YearForm>
      {rows.length === 0 ? (
        <EmptyState title={`Chưa có văn bản nào ban hành trong năm ${year}`} />
      ) : (
        <Table
          caption={`Văn bản theo tháng ban hành, năm ${year}`}
          rows={rows}
          columns={[
            {
              head: 'Tháng',
              header: true,
              keep: true,
              cell: ({ month, divisionId }) => (
                <a href={address({ phong: divisionId, thang: month })}>
                  {monthText(month)}
                  <span class="unseen">{`, ${nameOf(divisionId)}`}</span>
                </a>
              ),
            },
            { head: 'Phòng, đơn vị', cell: ({ divisionId }) => nameOf(divisionId) },
            { head: 'Ban hành', align: 'end', cell: ({ issued }) => formatCount(issued) },
            { head: 'Đúng hạn', align: 'end', cell: ({ onTime }) => formatCount(onTime) },
            {
              head: 'Muộn',
              align: 'end',
              cell: (row) => <Late count={row.late} also={row.lateWithoutNote} words="chưa ghi lý do" />,
            },
            { head: 'Trung vị (ngày)', align: 'end', cell: ({ medianDelay }) => medianText(medianDelay) },
            {
              head: 'Chưa có tệp',
              align: 'end',
              cell: (row) => <Late count={row.missing} also={row.missingLate} words="quá hạn" />,
            },
          ]}
        />
      )}
      {chosen && (
        <section aria-labelledby="cac-van-ban">
          <h2 id="cac-van-ban">{`Muộn hoặc chưa có tệp: ${nameOf(division)}, tháng ${monthText(chosen.month)}`}</h2>
          <LateLines lines={chosen.lines} />
        </section>
      )}
    </DeskLayout>
  )
}

/** How many, and how many of them ask for somebody. */
function Late({ count, also, words }: { count: number; also: number; words: string }) {
  if (also === 0) return <>{formatCount(count)}</>
  return (
    <>
      {formatCount(count)} <Tag tone="warning">{`${words}: ${formatCount(also)}`}</Tag>
    </>
  )
}

function LateLines({ lines }: { lines: readonly PunctualLine[] }) {
  if (lines.length === 0) return <EmptyState title="Không có văn bản nào muộn hoặc chưa có tệp" />
  return (
    <Table
      caption="Các văn bản muộn hoặc chưa có tệp"
      captionHidden
      rows={lines}
      columns={[
        {
          head: 'Số và ký hiệu',
          header: true,
          keep: true,
          cell: ({ id, number, isOpen }) =>
            isOpen ? (
              <a href={paths.desk.document.href({ id })}>{number ?? 'Chưa có số'}</a>
            ) : (
              (number ?? 'Chưa có số')
            ),
        },
        {
          head: 'Trích yếu',
          cell: ({ abstract, isOpen }) =>
            isOpen ? excerpt(abstract, 120) : 'Văn bản của phòng, đơn vị khác',
        },
        { head: 'Ban hành', keep: true, cell: ({ issuedOn }) => formatDay(issuedOn) },
        { head: 'Hạn', keep: true, cell: ({ dueOn }) => formatDay(dueOn) },
        {
          head: 'Vào sổ',
          keep: true,
          cell: ({ enteredAt }) => (enteredAt ? formatDateTime(enteredAt) : 'Chưa có tệp'),
        },
        {
          head: 'Muộn, lý do',
          cell: ({ daysLate, lateNote }) =>
            daysLate === 0 ? 'Chưa quá hạn' : `${daysLate} ngày. ${lateNote || 'Chưa ghi lý do.'}`,
        },
      ]}
    />
  )
}
