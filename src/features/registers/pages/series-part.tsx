import { formatDay } from '#lib/days.ts'
import { excerpt, formatCount } from '#lib/text.ts'
import { paths } from '#paths'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { Button, EmptyState, Form, HiddenField, Table, TextArea, TextField } from '#ui/index.ts'
import type { BookLine, BookSeries } from '../series/queries.ts'
import { rangeText, sizeOf } from '../series/series.ts'

interface SeriesPartProps {
  series: BookSeries
  mayExplain: boolean
  form: { values: FieldValues; errors: FieldErrors }
}

export function SeriesPart({ series, mayExplain, form }: SeriesPartProps) {
  const { name, issuer, year, explained, duplicates } = series
  return (
    <section aria-labelledby="day-so">
      <h2 id="day-so">{`Dãy ${name} năm ${year}, ${issuer}`}</h2>
      <h3>Số còn thiếu</h3>
      {explained.length === 0 ? (
        <EmptyState title="Không thiếu số nào" />
      ) : (
        <Table
          caption="Các số chưa có văn bản"
          captionHidden
          rows={explained}
          columns={[
            { head: 'Số', header: true, keep: true, cell: rangeText },
            { head: 'Số lượng', align: 'end', cell: (gap) => formatCount(sizeOf([gap])) },
            { head: 'Giải trình', cell: ({ why }) => why?.note ?? 'Chưa có' },
            { head: 'Người giải trình', cell: ({ why }) => why?.notedByName ?? 'Chưa có' },
          ]}
        />
      )}
      {mayExplain && explained.length > 0 && <ExplainForm series={series} form={form} />}
      <h3>Số cấp trùng</h3>
      {duplicates.length === 0 ? (
        <EmptyState title="Không số nào cấp trùng" />
      ) : (
        <Table
          caption="Các văn bản cùng số"
          captionHidden
          rows={duplicates.flat()}
          columns={[
            { head: 'Số và ký hiệu', header: true, keep: true, cell: (line) => <BookLink line={line} /> },
            { head: 'Ngày ban hành', keep: true, cell: ({ issuedOn }) => formatDay(issuedOn) },
            {
              head: 'Trích yếu',
              cell: ({ abstract, isOpen }) =>
                isOpen ? excerpt(abstract, 140) || 'Chưa có trích yếu' : 'Văn bản của phòng, đơn vị khác',
            },
          ]}
        />
      )}
    </section>
  )
}

function BookLink({ line: { id, number, isOpen } }: { line: BookLine }) {
  return isOpen ? <a href={paths.desk.document.href({ id })}>{number}</a> : <>{number}</>
}

function ExplainForm({ series: { name, issuer, year }, form }: Pick<SeriesPartProps, 'series' | 'form'>) {
  return (
    <details class="series-explain" open={Object.keys(form.errors).length > 0}>
      <summary>Giải trình số còn thiếu</summary>
      <Form action={paths.desk.numberNotes.href()} label="Giải trình số còn thiếu" {...form}>
        <HiddenField name="issuer" value={issuer} />
        <HiddenField name="series" value={name} />
        <HiddenField name="year" value={year} />
        <TextField name="first" label="Từ số" inputmode="numeric" size="short" />
        <TextField name="last" label="Đến số" inputmode="numeric" size="short" />
        <TextArea
          name="note"
          label="Vì sao không có văn bản"
          hint="Ví dụ: số đã hủy, số không phát hành. Giải trình được ghi vào nhật ký."
          rows={2}
        />
        <Button kind="secondary">Ghi giải trình</Button>
      </Form>
    </details>
  )
}
