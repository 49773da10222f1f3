import { excerpt } from '#lib/text.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  ButtonRow,
  DateText,
  DeskLayout,
  EmptyState,
  Form,
  HiddenField,
  PageHead,
  Pager,
  Tabs,
  Tag,
  TextField,
} from '#ui/index.ts'
import { kinds } from '../note.ts'
import type { NoteLine, View } from '../queries.ts'

interface ListPageProps {
  notes: readonly NoteLine[]
  older: string | null
  view: View
  words: string
  /** How many drafts there are; null for who does not guide. */
  drafts: number | null
}

const tabs: Record<View, { name: string; label: string; empty: string }> = {
  note: { name: 'huong-dan', label: kinds.note.many, empty: 'Chưa có hướng dẫn nào' },
  template: { name: 'mau', label: kinds.template.many, empty: 'Chưa có mẫu nào' },
  message: { name: 'thong-bao', label: kinds.message.many, empty: 'Chưa có thông báo nào' },
  draft: { name: 'ban-nhap', label: 'Bản nháp', empty: 'Không có bản nháp nào' },
}

/** The library of notes and templates, and what was sent to oneself. */
export function ListPage({ notes, older, view, words, drafts }: ListPageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.desk.guidance.href()}?${new URLSearchParams(query).toString()}`
  const filter = { xem: tabs[view].name, ...(words && { tim: words }) }
  const shown = (Object.keys(tabs) as View[]).filter((one) => one !== 'draft' || drafts !== null)
  return (
    <DeskLayout title="Hướng dẫn, mẫu">
      <PageHead
        title="Hướng dẫn, mẫu"
        lead="Tổ biên tập hướng dẫn các phòng, đơn vị thu thập, biên tập và cung cấp thông tin (Quy chế, Điều 8, khoản 4)."
      />
      <ButtonRow>
        {drafts !== null && <ButtonLink href={paths.desk.newGuidance.href()}>Soạn hướng dẫn</ButtonLink>}
      </ButtonRow>
      <Tabs
        label="Loại"
        items={shown.map((one) => ({
          label: tabs[one].label,
          href: here({ xem: tabs[one].name }),
          ...(one === 'draft' && drafts !== null && { count: drafts }),
          current: one === view,
        }))}
      />
      <Form action={paths.desk.guidance.href()} method="get" label="Tìm" values={{ tim: words }}>
        <HiddenField name="xem" value={tabs[view].name} />
        <div class="filter-row">
          <TextField name="tim" label="Từ cần tìm" type="search" optional />
          <Button kind="secondary">Tìm</Button>
        </div>
      </Form>
      {notes.length === 0 ? (
        <EmptyState title={words ? 'Không tìm thấy bản nào có các từ này' : tabs[view].empty} />
      ) : (
        <ol class="notices" reversed>
          {notes.map((note) => (
            <Line note={note} />
          ))}
        </ol>
      )}
      <Pager older={older ? here({ ...filter, truoc: older }) : undefined} />
    </DeskLayout>
  )
}

function Line({ note }: { note: NoteLine }) {
  const { id, title, text, fileIds, sentAt, sentByName, savedAt, savedByName, isReceiver, readAt } = note
  const isUnread = isReceiver && readAt === null
  return (
    <li class={isUnread ? 'notice-line is-new' : 'notice-line'}>
      <p class="notice-title">
        <a href={paths.desk.guidanceNote.href({ id })}>{title}</a>
      </p>
      <p>{excerpt(text, 240)}</p>
      <p class="notice-facts">
        {isReceiver && <Tag tone={isUnread ? 'waiting' : 'good'}>{isUnread ? 'Chưa đọc' : 'Đã đọc'}</Tag>}
        <span>
          {sentAt ? 'Gửi ' : 'Lưu '}
          <DateText at={sentAt ?? savedAt} />
        </span>
        <span>{sentByName ?? savedByName}</span>
        {fileIds.length > 0 && <span>{`${fileIds.length} tệp kèm theo`}</span>}
      </p>
    </li>
  )
}
