import { countOf, formatBytes } from '#lib/text.ts'
import { paths } from '#paths'
import {
  ActionForm,
  ButtonRow,
  DateText,
  DescriptionList,
  DeskLayout,
  EmptyState,
  Notice,
  PageHead,
  Pager,
  StateTag,
  Tabs,
} from '#ui/index.ts'
import { changedFieldNames, importLooks, kindNames, rowLooks, type RowState } from '../import.ts'
import type { RegisterImport, RegisterRow, RowCounts } from '../queries.ts'
import { RowsPart, type RowAbility } from './rows-part.tsx'
import { trails } from './trail.ts'

export interface ImportPageProps extends RowAbility {
  found: RegisterImport
  counts: RowCounts
  changes: Readonly<Record<string, number>>
  rows: readonly RegisterRow[]
  next: string | null
  state: RowState
  now: Date
}

/** The states of rows by the names that they have in addresses. */
export const rowViews: Record<string, RowState> = {
  moi: 'new',
  khac: 'changed',
  'de-rieng': 'quarantined',
  giong: 'same',
  'da-vao-so': 'entered',
  'da-quyet-dinh': 'accepted',
  'da-bo-qua': 'dismissed',
}

export function ImportPage(props: ImportPageProps) {
  const { found, counts, rows, next, state, now, mayAct } = props
  const here = (query: Record<string, string>) =>
    `${paths.desk.registerImport.href(found)}?${new URLSearchParams(query).toString()}`
  const viewOf = (one: RowState) => Object.entries(rowViews).find(([, value]) => value === one)?.[0] ?? ''
  return (
    <DeskLayout title={found.name} trail={trails.inImports(found.name)}>
      <PageHead
        kicker={kindNames[found.kind]}
        title={found.name}
        facts={<StateTag state={found.state} looks={importLooks} />}
      />
      <StandingNotice found={found} counts={counts} />
      {mayAct && found.state === 'checked' && <Decision id={found.id} count={counts.new ?? 0} />}
      <Summary {...props} />
      <Tabs
        label="Các dòng"
        items={Object.values(rowViews)
          .filter((one) => (counts[one] ?? 0) > 0 || one === state)
          .map((one) => ({
            label: rowLooks[one].label,
            href: here({ xem: viewOf(one) }),
            count: counts[one] ?? 0,
            current: one === state,
          }))}
      />
      {rows.length === 0 ? (
        <EmptyState title="Không có dòng nào" />
      ) : (
        <RowsPart {...props} caption={`Các dòng: ${rowLooks[state].label}`} />
      )}
      <Pager older={next === null ? undefined : here({ xem: viewOf(state), sau: next })} />
      <p class="quiet">
        Đọc lúc <DateText at={found.at} now={now} />
      </p>
    </DeskLayout>
  )
}

function Decision({ id, count }: { id: string; count: number }) {
  return (
    <ButtonRow>
      <ActionForm
        action={paths.desk.registerImportStep('xac-nhan').href({ id })}
        label="Xác nhận nhập"
        disabledReason={count === 0 ? 'Sổ không có dòng nào mới để vào sổ.' : undefined}
      />
      <ActionForm
        action={paths.desk.registerImportStep('bo').href({ id })}
        label="Bỏ lần nhập này"
        kind="secondary"
      />
    </ButtonRow>
  )
}

function StandingNotice({ found, counts }: Pick<ImportPageProps, 'found' | 'counts'>) {
  const entered = counts.entered ?? 0
  if (found.state === 'checked')
    return (
      <Notice title="Chưa ghi gì vào cơ sở dữ liệu">
        {found.kind === 'outgoing'
          ? `Khi xác nhận, ${countOf(counts.new ?? 0, 'dòng')} mới vào sổ, chờ các phòng nộp tệp.`
          : `Khi xác nhận, ${countOf(counts.new ?? 0, 'văn bản')} mới được công khai ngay, chưa có tệp.`}
      </Notice>
    )
  if (found.state === 'applying')
    return (
      <Notice title="Đang nhập" live>
        <p>
          {`Đã vào sổ ${entered} trên ${entered + (counts.new ?? 0)} dòng. `}
          <a href={paths.desk.registerImport.href(found)}>Tải lại để xem tiến độ</a>
        </p>
      </Notice>
    )
  return null
}

function Summary({ found, counts, changes }: Pick<ImportPageProps, 'found' | 'counts' | 'changes'>) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const normalised = Object.entries(changedFieldNames).flatMap(([field, label]) =>
    changes[field] ? [`${label}: ${countOf(changes[field], 'dòng')}`] : [],
  )
  return (
    <DescriptionList
      items={[
        { term: 'Đã đọc', detail: `${countOf(total, 'dòng')}, ${formatBytes(found.bytes)}` },
        { term: 'Đã chuẩn hóa', detail: normalised.length === 0 ? 'Không có' : normalised.join('; ') },
        ...(found.unknownColumns.length > 0
          ? [{ term: 'Cột không dùng đến', detail: found.unknownColumns.join(', ') }]
          : []),
        { term: 'Người tải sổ lên', detail: found.createdByName },
        ...(found.confirmedByName ? [{ term: 'Người xác nhận', detail: found.confirmedByName }] : []),
        { term: 'SHA-256', detail: <small class="hash">{found.sha256}</small> },
      ]}
    />
  )
}
