import { formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { ButtonLink, ButtonRow, DeskLayout, EmptyState, PageHead, Table, Tag } from '#ui/index.ts'
import type { BookSeries } from '../series/queries.ts'
import { sizeOf, type Gap, type Series } from '../series/series.ts'
import { SeriesPart } from './series-part.tsx'
import { trails } from './trail.ts'
import { YearForm } from './year-form.tsx'

interface BookPageProps {
  year: number
  years: readonly number[]
  all: readonly BookSeries[]
  /** The one that is looked at closely. */
  chosen: BookSeries | null
  mayExplain: boolean
  mayImport: boolean
  form: { values: FieldValues; errors: FieldErrors }
}

export const seriesAddress = (year: number, { issuer, name }: Pick<Series, 'issuer' | 'name'>): string =>
  `${paths.desk.numberBook.href()}?${new URLSearchParams({ nam: String(year), 'co-quan': issuer, day: name }).toString()}`

const missing = (gaps: readonly Gap[]) => sizeOf(gaps.filter(({ why }) => why === null))

export function BookPage({ year, years, all, chosen, mayExplain, mayImport, form }: BookPageProps) {
  return (
    <DeskLayout title="Sổ số văn bản" trail={trails.book}>
      <PageHead
        title="Sổ số văn bản"
        lead="Mỗi dãy số chạy từ 1 trong một năm. Số nào chưa có văn bản, số nào bị cấp trùng đều hiện ở đây."
      />
      <ButtonRow>
        {mayImport && <ButtonLink href={paths.desk.registerImports.href()}>Nhập sổ văn bản</ButtonLink>}
        <ButtonLink href={paths.desk.lateness.href()} kind="secondary">
          Thời hạn vào sổ
        </ButtonLink>
        <ButtonLink href={`${paths.desk.numberBookCsv.href()}?nam=${year}`} kind="secondary">
          Tải bảng CSV
        </ButtonLink>
      </ButtonRow>
      <YearForm action={paths.desk.numberBook.href()} years={years} year={year} label="Chọn năm" />
      {all.length === 0 ? (
        <EmptyState title={`Chưa có văn bản nào của cơ quan trong năm ${year}`} />
      ) : (
        <Table
          caption={`Các dãy số năm ${year}`}
          rows={all}
          columns={[
            {
              head: 'Dãy số',
              header: true,
              keep: true,
              cell: (series) => <a href={seriesAddress(year, series)}>{series.name}</a>,
            },
            { head: 'Cơ quan ban hành', cell: ({ issuer }) => issuer },
            { head: 'Số cuối', align: 'end', cell: ({ last }) => formatCount(last) },
            { head: 'Đã có', align: 'end', cell: ({ count }) => formatCount(count) },
            {
              head: 'Còn thiếu',
              align: 'end',
              cell: ({ explained }) => <Count of={missing(explained)} />,
            },
            { head: 'Cấp trùng', align: 'end', cell: ({ duplicates }) => <Count of={duplicates.length} /> },
          ]}
        />
      )}
      {chosen && <SeriesPart series={chosen} mayExplain={mayExplain} form={form} />}
    </DeskLayout>
  )
}

function Count({ of: count }: { of: number }) {
  return count === 0 ? <>0</> : <Tag tone="warning">{formatCount(count)}</Tag>
}
