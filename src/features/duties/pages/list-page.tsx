import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DeskLayout,
  EmptyState,
  Form,
  HiddenField,
  PageHead,
  Pager,
  Select,
  Tabs,
  type Option,
} from '#ui/index.ts'
import { periodText } from '../matrix/period.ts'
import type { Cell } from '../matrix/queries.ts'
import type { ObligationLine, View } from '../queries.ts'
import { Owed } from './owed.tsx'
import { Punctuality } from './punctuality.tsx'

interface ListPageProps {
  lines: readonly ObligationLine[]
  hasMore: boolean
  view: View
  counts: Readonly<Record<'late' | 'open', number>>
  page: number
  family: string | null
  division: string | null
  divisions: readonly Option[]
  /** Those for which this person supplies. */
  ownDivisions: readonly string[]
  families: readonly Option[]
  /** Of this month, where one division, or one's own, is looked at. */
  punctuality: readonly Cell[] | null
  month: string
  may: Readonly<Record<'ask' | 'matrix' | 'rules', boolean>>
  now: Date
}

const names: Record<View, { name: string; label: string; empty: string; more?: string }> = {
  late: { name: 'qua-han', label: 'Quá hạn', empty: 'Không có nghĩa vụ nào quá hạn' },
  open: {
    name: 'dang-cho',
    label: 'Đang chờ',
    empty: 'Không có nghĩa vụ nào đang chờ',
    more: 'Khi có văn bản phát hành, cuộc họp kết thúc hoặc yêu cầu của Tổ biên tập, việc cần cung cấp sẽ hiện ở đây.',
  },
  ended: { name: 'da-xong', label: 'Đã xong', empty: 'Chưa có nghĩa vụ nào xong' },
}

/** What we owe: now, next, late. */
export function ListPage(props: ListPageProps) {
  const {
    lines,
    hasMore,
    view,
    counts,
    page,
    family,
    division,
    divisions,
    ownDivisions,
    families,
    punctuality,
    month,
    may,
    now,
  } = props
  const filter = { ...(division && { phong: division }), ...(family && { loai: family }) }
  const here = (query: Record<string, string>) =>
    `${paths.desk.duties.href()}?${new URLSearchParams(query).toString()}`
  const at = { ...filter, xem: names[view].name }
  return (
    <DeskLayout title="Cung cấp thông tin">
      <PageHead
        title="Cung cấp thông tin"
        lead={`${countOf(counts.late, 'nghĩa vụ')} quá hạn, ${countOf(counts.open, 'nghĩa vụ')} đang chờ.`}
      />
      <ButtonRow>
        {may.ask && <ButtonLink href={paths.desk.askDuty.href()}>Yêu cầu cung cấp</ButtonLink>}
        {may.ask && (
          <ButtonLink href={paths.desk.tellDuty.href()} kind="secondary">
            Ghi nhận sự kiện
          </ButtonLink>
        )}
        {may.matrix && (
          <ButtonLink href={paths.desk.dutyMatrix.href()} kind="secondary">
            Bảng tổng hợp
          </ButtonLink>
        )}
        <ButtonLink href={paths.desk.dutyRules.href()} kind="secondary">
          Quy định
        </ButtonLink>
        <ButtonLink href={paths.desk.guidance.href()} kind="secondary">
          Hướng dẫn, mẫu
        </ButtonLink>
      </ButtonRow>
      <Tabs
        label="Nghĩa vụ"
        items={(Object.keys(names) as View[]).map((one) => ({
          label: names[one].label,
          href: here({ ...filter, xem: names[one].name }),
          ...(one !== 'ended' && { count: counts[one] }),
          current: one === view,
        }))}
      />
      <Form
        action={paths.desk.duties.href()}
        method="get"
        label="Lọc"
        values={{ phong: division ?? '', loai: family ?? '' }}
      >
        <HiddenField name="xem" value={names[view].name} />
        <div class="filter-row">
          {divisions.length > 1 && (
            <Select name="phong" label="Phòng, đơn vị" blank="Tất cả" options={divisions} optional />
          )}
          <Select name="loai" label="Loại thông tin" blank="Tất cả" options={families} optional />
          <Button kind="secondary">Lọc</Button>
        </div>
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={names[view].empty}>{names[view].more}</EmptyState>
      ) : (
        <div class="stack owed-list">
          {lines.map((line) => (
            <Owed
              line={line}
              now={now}
              showsDivision={divisions.length > 1 && division === null}
              isOwn={ownDivisions.includes(line.divisionId)}
            />
          ))}
        </div>
      )}
      <Pager
        newer={page > 1 ? here({ ...at, trang: String(page - 1) }) : undefined}
        older={hasMore ? here({ ...at, trang: String(page + 1) }) : undefined}
      />
      {punctuality && (
        <section aria-labelledby="dung-han">
          <h2 id="dung-han">{`Đúng hạn, muộn: ${periodText(month).toLowerCase()}`}</h2>
          <Punctuality cells={punctuality} />
        </section>
      )}
    </DeskLayout>
  )
}
