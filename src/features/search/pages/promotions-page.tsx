import { paths } from '#paths'
import type { FieldErrors, FieldValues } from '#platform/http/index.ts'
import { DeskLayout, EmptyState, Notice, PageHead, titleWithErrors } from '#ui/index.ts'
import { DeskTabs, deskTrail } from './desk-tabs.tsx'
import { PromotionForm } from './promotion-form.tsx'
import { PromotionTable, type ListedPromotion } from './promotion-table.tsx'

interface PromotionsPageProps {
  promotions: readonly ListedPromotion[]
  values: FieldValues
  errors: FieldErrors
  /** Why this reader changes nothing here; null where they do. */
  refusal: string | null
}

export function PromotionsPage({ promotions, values, errors, refusal }: PromotionsPageProps) {
  return (
    <DeskLayout title={titleWithErrors('Kết quả giới thiệu', errors)} trail={deskTrail('Kết quả giới thiệu')}>
      <PageHead
        title="Kết quả giới thiệu"
        lead="Khi người dân gõ đúng những từ này, trang được giới thiệu đứng trên mọi kết quả."
      />
      <DeskTabs here={paths.desk.searchPromotions.href()} />
      <section aria-labelledby="dang-gioi-thieu">
        <h2 id="dang-gioi-thieu">Đang giới thiệu</h2>
        {promotions.length === 0 ? (
          <EmptyState title="Chưa giới thiệu trang nào">
            Trang Đã được hỏi cho biết người dân hỏi gì mà không tìm thấy.
          </EmptyState>
        ) : (
          <PromotionTable promotions={promotions} mayEnd={refusal === null} />
        )}
      </section>
      <section aria-labelledby="gioi-thieu-moi">
        <h2 id="gioi-thieu-moi">Giới thiệu một trang</h2>
        {refusal === null ? <PromotionForm values={values} errors={errors} /> : <Notice>{refusal}</Notice>}
      </section>
    </DeskLayout>
  )
}
