import { paths } from '#paths'
import { ActionForm, DateText, Table, Tag, type Column } from '#ui/index.ts'
import type { Promotion } from '../promotions/promotions.ts'

export interface ListedPromotion extends Promotion {
  /** Whether citizens see it: what was withdrawn since is left out. */
  isShown: boolean
}

interface PromotionTableProps {
  promotions: readonly ListedPromotion[]
  mayEnd: boolean
}

export function PromotionTable({ promotions, mayEnd }: PromotionTableProps) {
  const columns: Column<ListedPromotion>[] = [
    {
      head: 'Khi người dân gõ',
      header: true,
      cell: ({ words }) => (
        <a href={`${paths.search.href()}?${new URLSearchParams({ q: words })}`}>{words}</a>
      ),
    },
    { head: 'Trang được giới thiệu', cell: (promotion) => <PromotedPage {...promotion} /> },
    {
      head: 'Người giới thiệu',
      cell: ({ byName, createdAt }) => (
        <>
          {byName}, <DateText at={createdAt} form="date" />
        </>
      ),
    },
  ]
  const ending: Column<ListedPromotion> = {
    head: 'Việc cần làm',
    cell: ({ id }) => (
      <ActionForm
        action={paths.desk.endSearchPromotion.href({ id })}
        label="Bỏ giới thiệu"
        kind="secondary"
      />
    ),
  }
  return (
    <Table
      caption="Đang giới thiệu"
      captionHidden
      rows={promotions}
      columns={mayEnd ? [...columns, ending] : columns}
    />
  )
}

function PromotedPage({ title, address, note, isShown }: ListedPromotion) {
  return (
    <>
      <a href={address}>{title}</a>
      {note && <small class="promoted-note">{note}</small>}
      {!isShown && (
        <div>
          <Tag tone="warning">Đã rút, người dân không thấy</Tag>
        </div>
      )}
    </>
  )
}
