import type { EventDue } from '#features/duties/index.ts'
import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  DateText,
  DeskLayout,
  EmptyState,
  Form,
  HiddenField,
  PageHead,
  Pager,
  StateTag,
  Table,
  Tabs,
  TextField,
} from '#ui/index.ts'
import { clockLooks } from '../clock-looks.ts'
import type { View } from '../list.ts'
import { kinds, looks } from '../petition.ts'
import type { PetitionLine } from '../queries.ts'

interface ListPageProps {
  lines: readonly (PetitionLine & { due: EventDue | null })[]
  older: string | null
  view: View
  words: string
  counts: Record<View, number>
  isOfHub: boolean
  /** Why this person registers none, or null. */
  whyNotRegister: string | null
}

const tabs: Record<View, { label: string; name: string; empty: string }> = {
  open: { label: 'Đang mở', name: 'dang-mo', empty: 'Không có phản ánh, kiến nghị nào đang mở' },
  mine: { label: 'Chờ tôi hoặc phòng tôi', name: 'cua-toi', empty: 'Không có gì chờ bạn hoặc phòng bạn' },
  ended: { label: 'Đã xong', name: 'da-xong', empty: 'Chưa có phản ánh, kiến nghị nào xong' },
}

export function ListPage({ lines, older, view, words, counts, isOfHub, whyNotRegister }: ListPageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.desk.petitions.href()}?${new URLSearchParams(query).toString()}`
  return (
    <DeskLayout title="Phản ánh, kiến nghị">
      <PageHead
        title="Phản ánh, kiến nghị"
        lead="Về quy định hành chính: vào sổ, phân loại, trả lời, công khai."
        actions={
          whyNotRegister === null && (
            <ButtonLink href={paths.desk.newPetition.href()} kind={isOfHub ? 'primary' : 'secondary'}>
              Vào sổ
            </ButtonLink>
          )
        }
      />
      <Tabs
        label="Phản ánh, kiến nghị"
        items={(Object.keys(tabs) as View[]).map((one) => ({
          label: tabs[one].label,
          href: here({ xem: tabs[one].name }),
          count: counts[one],
          current: one === view && words === '',
        }))}
      />
      <Form action={paths.desk.petitions.href()} method="get" label="Tìm" values={{ tim: words }}>
        <HiddenField name="xem" value={tabs[view].name} />
        <div class="report-filter">
          <TextField name="tim" label="Tìm theo mã hoặc từ" type="search" size="medium" optional />
          <Button kind="secondary">Tìm</Button>
        </div>
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={words === '' ? tabs[view].empty : 'Không tìm thấy'} />
      ) : (
        <Table
          caption="Phản ánh, kiến nghị, mới nhất trước"
          captionHidden
          rows={lines}
          columns={[
            {
              head: 'Tiêu đề',
              header: true,
              cell: ({ id, title }) => <a href={paths.desk.petition.href({ id })}>{excerpt(title, 120)}</a>,
            },
            { head: 'Mã', keep: true, cell: ({ code }) => code },
            { head: 'Loại', cell: ({ kind }) => kinds[kind] },
            { head: 'Tình trạng', cell: ({ state }) => <StateTag state={state} looks={looks} /> },
            { head: 'Phòng xử lý', cell: ({ divisionName }) => divisionName ?? 'Chưa giao' },
            {
              head: 'Tiếp nhận',
              keep: true,
              cell: ({ receivedAt }) => <DateText at={receivedAt} form="date" />,
            },
            { head: 'Hạn gần nhất', cell: ({ due }) => <Due due={due} /> },
          ]}
        />
      )}
      <Pager
        older={
          older === null
            ? undefined
            : here({ xem: tabs[view].name, ...(words && { tim: words }), truoc: older })
        }
      />
    </DeskLayout>
  )
}

function Due({ due }: { due: EventDue | null }) {
  if (due?.dueAt == null) return <>–</>
  return (
    <>
      <DateText at={due.dueAt} form="due" />
      {due.standing === 'overdue' && (
        <>
          {' '}
          <StateTag state={due.standing} looks={clockLooks} />
        </>
      )}
    </>
  )
}
