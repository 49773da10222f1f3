import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { DeskLayout, EmptyState, Notice, PageHead, titleWithErrors } from '#ui/index.ts'
import type { Abbreviation } from '../abbreviations/abbreviations.ts'
import { AbbreviationForm } from './abbreviation-form.tsx'
import { AbbreviationTable } from './abbreviation-table.tsx'
import { DeskTabs, deskTrail } from './desk-tabs.tsx'

interface AbbreviationsPageProps {
  known: readonly Abbreviation[]
  values: FieldValues
  errors: FieldErrors
  /** Why this reader changes nothing here; null where they do. */
  refusal: string | null
}

export function AbbreviationsPage({ known, values, errors, refusal }: AbbreviationsPageProps) {
  return (
    <DeskLayout title={titleWithErrors('Từ viết tắt', errors)} trail={deskTrail('Từ viết tắt')}>
      <PageHead
        title="Từ viết tắt"
        lead="Gõ từ viết tắt thì tìm cả cách viết đầy đủ, và ngược lại. Một từ có thể viết tắt cho nhiều cách."
      />
      <DeskTabs here={paths.desk.searchAbbreviations.href()} />
      <section aria-labelledby="them-tu">
        <h2 id="them-tu">Thêm từ viết tắt</h2>
        {refusal === null ? <AbbreviationForm values={values} errors={errors} /> : <Notice>{refusal}</Notice>}
      </section>
      <section aria-labelledby="danh-sach">
        <h2 id="danh-sach">{countOf(known.length, 'từ viết tắt')}</h2>
        {known.length === 0 ? (
          <EmptyState title="Chưa có từ viết tắt nào" />
        ) : (
          <AbbreviationTable known={known} mayRemove={refusal === null} />
        )}
      </section>
    </DeskLayout>
  )
}
