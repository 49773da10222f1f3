import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  Checkbox,
  DeskLayout,
  EmptyState,
  Form,
  HiddenField,
  PageHead,
  Pager,
  Select,
  Table,
  Tag,
  TextField,
} from '#ui/index.ts'
import type { Filter, View } from '../filter.ts'
import type { ShownTask } from '../shown.ts'
import { kinds, looks } from '../task.ts'
import { DueText } from './due-text.tsx'
import { PlaceTabs, viewAddress, ViewTabs } from './tasks-nav.tsx'

interface ListPageProps {
  tasks: readonly ShownTask[]
  older: string | null
  filter: Filter
  views: readonly View[]
  mayGive: boolean
  mayRoster: boolean
}

const states = [
  { value: 'open', label: 'Đang mở' },
  ...Object.entries(looks).map(([value, { label }]) => ({ value, label })),
  { value: 'every', label: 'Mọi trạng thái' },
]

const queryOf = ({ view, state, kind, overdue, words }: Filter, over: Record<string, string> = {}) =>
  new URLSearchParams({
    xem: viewAddress(view),
    'trang-thai': state,
    ...(kind && { loai: kind }),
    ...(overdue && { 'qua-han': 'co' }),
    ...(words && { tu: words }),
    ...over,
  }).toString()

export function ListPage({ tasks, older, filter, views, mayGive, mayRoster }: ListPageProps) {
  const here = paths.desk.tasks.href()
  return (
    <DeskLayout title="Phân công">
      <PageHead
        title="Phân công"
        lead="Việc, chỉ đạo, người phụ trách mục và lịch trực; mỗi việc có người giao, người làm, hạn và kết quả."
        actions={mayGive && <ButtonLink href={paths.desk.newTask.href()}>Giao việc mới</ButtonLink>}
      />
      <PlaceTabs place="list" mayRoster={mayRoster} />
      <ViewTabs
        views={views}
        view={filter.view}
        hrefOf={(view) => `${here}?${queryOf({ ...filter, view })}`}
      />
      <Form action={here} method="get" label="Lọc danh sách">
        <HiddenField name="xem" value={viewAddress(filter.view)} />
        <div class="filter-row">
          <TextField name="tu" label="Tìm trong tên và nội dung" value={filter.words} optional />
          <Select name="trang-thai" label="Trạng thái" value={filter.state} options={states} />
          <Select
            name="loai"
            label="Loại"
            value={filter.kind ?? ''}
            blank="Mọi loại"
            options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
            optional
          />
          <Checkbox name="qua-han" value="co" label="Chỉ việc quá hạn" checked={filter.overdue} />
          <Button kind="secondary">Lọc</Button>
        </div>
      </Form>
      {tasks.length === 0 ? (
        <EmptyState title="Không có việc nào" action={{ label: 'Bỏ lọc', href: here }}>
          Danh sách chỉ gồm những việc mà chức vụ của bạn được xem.
        </EmptyState>
      ) : (
        <Table
          caption="Danh sách việc"
          captionHidden
          rows={tasks}
          columns={[
            {
              head: 'Việc',
              header: true,
              cell: ({ id, title }) => <a href={paths.desk.task.href({ id })}>{title}</a>,
            },
            { head: 'Loại', keep: true, cell: ({ kind }) => kinds[kind] },
            { head: 'Người được giao', cell: ({ whose }) => whose },
            { head: 'Hạn', keep: true, cell: (task) => <DueText {...task} /> },
            { head: 'Trạng thái', cell: ({ look }) => <Tag tone={look.tone}>{look.label}</Tag> },
          ]}
        />
      )}
      <Pager
        first={filter.before ? `${here}?${queryOf(filter)}` : undefined}
        older={older ? `${here}?${queryOf(filter, { truoc: older })}` : undefined}
      />
    </DeskLayout>
  )
}
