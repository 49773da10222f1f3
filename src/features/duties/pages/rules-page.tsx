import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import { ButtonLink, ButtonRow, DeskLayout, EmptyState, PageHead, Table, Tag } from '#ui/index.ts'
import { clockText, isInForce, ladderText, suppliersAmong } from '../rules/rule.ts'
import type { DutyRule } from '../table.ts'
import type { Trigger } from '../trigger.ts'

interface RulesPageProps {
  versions: readonly DutyRule[]
  divisions: readonly { id: string; name: string; shortName: string; kind: string }[]
  known: readonly Trigger[]
  maySet: boolean
  today: string
}

export function RulesPage({ versions, divisions, known, maySet, today }: RulesPageProps) {
  const now = versions.filter((rule) => isInForce(rule, today))
  const others = versions.filter((rule) => !isInForce(rule, today))
  const parts = { divisions, known, maySet }
  return (
    <DeskLayout
      title="Quy định cung cấp thông tin"
      trail={[{ label: 'Cung cấp thông tin', href: paths.desk.duties.href() }, { label: 'Quy định' }]}
    >
      <PageHead
        title="Quy định cung cấp thông tin"
        lead="Ai cung cấp loại thông tin nào, sau sự kiện nào, trong bao lâu, theo điều khoản nào. Bản mới chỉ áp dụng cho sự kiện từ ngày có hiệu lực."
      />
      {maySet && (
        <ButtonRow>
          <ButtonLink href={paths.desk.newDutyRule.href()}>Thêm loại thông tin</ButtonLink>
        </ButtonRow>
      )}
      <section aria-labelledby="dang-ap-dung" class="wide-on-paper">
        <h2 id="dang-ap-dung">Đang áp dụng</h2>
        {now.length === 0 ? <EmptyState title="Chưa có quy định nào" /> : <Rules rules={now} {...parts} />}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="ban-khac">
          <h2 id="ban-khac">Bản đã qua và bản sắp có hiệu lực</h2>
          <Rules rules={others} {...parts} />
        </section>
      )}
    </DeskLayout>
  )
}

interface RulesProps extends Pick<RulesPageProps, 'divisions' | 'known' | 'maySet'> {
  rules: readonly DutyRule[]
}

function Rules({ rules, divisions, known, maySet }: RulesProps) {
  const suppliersOf = ({ suppliers }: DutyRule) =>
    suppliers.kind === 'all'
      ? 'Các phòng, đơn vị'
      : suppliers.kind === 'research'
        ? 'Các phòng nghiên cứu, tổng hợp'
        : suppliersAmong(suppliers, divisions)
            .map(({ name }) => name)
            .join(', ')
  return (
    <Table
      caption="Quy định cung cấp thông tin"
      captionHidden
      rows={rules}
      columns={[
        {
          head: 'Loại thông tin',
          header: true,
          cell: ({ id, name }) => (maySet ? <a href={paths.desk.dutyRule.href({ id })}>{name}</a> : name),
        },
        { head: 'Cung cấp', cell: suppliersOf },
        {
          head: 'Sự kiện',
          cell: ({ trigger }) => known.find(({ key }) => key === trigger)?.name ?? 'Ghi nhận bằng tay',
        },
        { head: 'Thời hạn', cell: ({ clock }) => clockText(clock) },
        { head: 'Nhắc', cell: ({ ladder }) => ladderText(ladder) },
        { head: 'Căn cứ', cell: (rule) => <Source rule={rule} /> },
        {
          head: 'Hiệu lực',
          cell: ({ validFrom, validTo }) =>
            `Từ ${formatDay(validFrom)}${validTo ? ` đến ${formatDay(validTo)}` : ''}`,
        },
      ]}
    />
  )
}

function Source({ rule: { source, unverified } }: { rule: DutyRule }) {
  return (
    <>
      {source} {unverified && <Tag tone="waiting">chưa đối chiếu</Tag>}
    </>
  )
}
