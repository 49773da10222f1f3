import { excerpt } from '#lib/text.ts'
import { formatDay } from '#lib/days.ts'
import { paths } from '#paths'
import {
  ButtonLink,
  ButtonRow,
  DateText,
  DeskLayout,
  EmptyState,
  PageHead,
  Pager,
  StateTag,
  Table,
  Tabs,
  Tag,
} from '#ui/index.ts'
import { looks } from '../document.ts'
import { typeName } from '../numbering.ts'
import type { DocumentLine, Shelf } from '../queries.ts'

export interface ShelfLine extends DocumentLine {
  daysLate: number
}

interface ShelfPageProps {
  documents: readonly ShelfLine[]
  older: string | null
  shelf: Shelf
  counts: Partial<Record<Shelf, number>>
  mayHandIn: boolean
  /** Whether the registers concern this person. */
  mayCount: boolean
  now: Date
}

/** The shelves by the names that they have in addresses. */
export const shelfNames: Record<string, Shelf> = {
  'dang-vao-so': 'registered',
  'cho-xac-nhan': 'complete',
  'cong-khai': 'published',
  'khong-cong-khai': 'filed',
  'da-rut': 'withdrawn',
}

const empty: Record<Shelf, string> = {
  registered: 'Không có văn bản nào đang vào sổ',
  complete: 'Không có văn bản nào chờ lãnh đạo phòng xác nhận',
  published: 'Chưa có văn bản nào công khai',
  filed: 'Chưa có văn bản nào lưu mà không công khai',
  withdrawn: 'Không có văn bản nào đã rút',
}

export function ShelfPage({ documents, older, shelf, counts, mayHandIn, mayCount, now }: ShelfPageProps) {
  const here = (query: Record<string, string>) =>
    `${paths.desk.documents.href()}?${new URLSearchParams(query).toString()}`
  const nameOf = (one: Shelf) => Object.entries(shelfNames).find(([, value]) => value === one)?.[0] ?? ''
  return (
    <DeskLayout title="Cơ sở dữ liệu văn bản">
      <PageHead
        title="Cơ sở dữ liệu văn bản"
        lead="Mỗi văn bản đi vào một lần: người nhập kiểm tra, lãnh đạo phòng xác nhận, rồi công khai."
      />
      {mayHandIn && (
        <ButtonRow>
          <ButtonLink href={paths.desk.handIn.href()}>Nhập tệp văn bản</ButtonLink>
          <ButtonLink href={paths.desk.newDocument.href()} kind="secondary">
            Vào sổ không có tệp
          </ButtonLink>
        </ButtonRow>
      )}
      <ButtonRow>
        {mayCount && (
          <>
            <ButtonLink href={paths.desk.numberBook.href()} kind="quiet">
              Sổ số văn bản
            </ButtonLink>
            <ButtonLink href={paths.desk.lateness.href()} kind="quiet">
              Thời hạn vào sổ
            </ButtonLink>
          </>
        )}
        <ButtonLink href={paths.desk.layoutCheck.href()} kind="quiet">
          Kiểm tra thể thức
        </ButtonLink>
        <ButtonLink href={paths.desk.openFormats.href()} kind="quiet">
          Định dạng mở
        </ButtonLink>
      </ButtonRow>
      <Tabs
        label="Văn bản"
        items={Object.entries(shelfNames).map(([name, one]) => ({
          label: looks[one].label,
          href: here({ xem: name }),
          count: counts[one] ?? 0,
          current: one === shelf,
        }))}
      />
      {documents.length === 0 ? (
        <EmptyState title={empty[shelf]} />
      ) : (
        <Table
          caption={`Văn bản: ${looks[shelf].label}, mới vào sổ trước`}
          captionHidden
          rows={documents}
          columns={[
            {
              head: 'Số và ký hiệu',
              header: true,
              keep: true,
              cell: ({ id, number }) => (
                <a href={paths.desk.document.href({ id })}>{number ?? 'Chưa có số'}</a>
              ),
            },
            {
              head: 'Trích yếu',
              cell: ({ type, abstract }) =>
                [typeName(type), excerpt(abstract, 140)].filter(Boolean).join(': ') || 'Chưa có trích yếu',
            },
            {
              head: 'Ngày ban hành',
              keep: true,
              cell: ({ issuedOn }) => (issuedOn ? formatDay(issuedOn) : 'Chưa rõ'),
            },
            {
              head: 'Vào sổ',
              cell: ({ registeredAt, daysLate }) => (
                <>
                  <DateText at={registeredAt} now={now} />{' '}
                  {daysLate > 0 && <Tag tone="warning">{`Muộn ${daysLate} ngày`}</Tag>}
                </>
              ),
            },
            { head: 'Tình trạng', cell: ({ state }) => <StateTag state={state} looks={looks} /> },
          ]}
        />
      )}
      <Pager older={older ? here({ xem: nameOf(shelf), truoc: older }) : undefined} />
    </DeskLayout>
  )
}
