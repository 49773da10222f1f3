import { countOf } from '#lib/text.ts'
import { paths } from '#paths'
import { ActionForm, ButtonLink, ButtonRow, DeskLayout, PageHead, Table, Tag } from '#ui/index.ts'
import type { Section, SectionTree } from '../section.ts'

export interface CategoryLine extends Section {
  articles: number
  /** Who is in charge of it. */
  keepers: readonly string[]
  first: boolean
  last: boolean
  /** Why it cannot be removed, or null. */
  removal: string | null
}

export interface SectionEntry extends Omit<SectionTree, 'categories'> {
  articles: number
  keepers: readonly string[]
  categories: readonly CategoryLine[]
}

export function SectionsPage({ entries }: { entries: readonly SectionEntry[] }) {
  return (
    <DeskLayout title="Chuyên mục">
      <PageHead
        title="Chuyên mục"
        lead="Chín mục theo Điều 10 của Quy chế, mỗi mục có thể chia thành chuyên mục con."
        actions={<ButtonLink href={paths.desk.newSection.href()}>Thêm chuyên mục con</ButtonLink>}
      />
      {entries.map((entry) => (
        <SectionBlock entry={entry} />
      ))}
    </DeskLayout>
  )
}

function SectionBlock({ entry }: { entry: SectionEntry }) {
  const { id, code, name, clause, slug, articles, keepers, categories } = entry
  const heading = `muc-${code.replace('.', '-')}`
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        {code}. {name}
      </h2>
      <p>{clause}</p>
      <p class="facts">
        <a href={paths.section.href({ slug })}>Trang công khai</a>
        <a href={paths.desk.section.href({ id })}>
          Đổi tên <span class="unseen">{name}</span>
        </a>
        <span>{countOf(articles, 'bài')}</span>
        {keepers.length > 0 && <span>Người phụ trách: {keepers.join(', ')}</span>}
      </p>
      {categories.length > 0 && <Categories of={name} categories={categories} />}
    </section>
  )
}

function Categories({ of, categories }: { of: string; categories: readonly CategoryLine[] }) {
  return (
    <Table
      caption={`Chuyên mục con của ${of}`}
      captionHidden
      columns={[
        {
          head: 'Chuyên mục con',
          header: true,
          cell: (line) => <a href={paths.desk.section.href({ id: line.id })}>{line.name}</a>,
        },
        { head: 'Người phụ trách', cell: (line) => line.keepers.join(', ') || 'Chưa giao' },
        { head: 'Số bài', align: 'end', cell: (line) => line.articles },
        {
          head: 'Trạng thái',
          cell: (line) => (line.hidden ? <Tag>Đang ẩn</Tag> : <Tag tone="good">Đang hiện</Tag>),
        },
        { head: 'Việc làm được', cell: (line) => <Steps line={line} /> },
      ]}
      rows={categories}
    />
  )
}

function Steps({ line }: { line: CategoryLine }) {
  const { id, first, last, hidden } = line
  const move = paths.desk.sectionStep('doi-cho').href({ id })
  return (
    <ButtonRow>
      {!first && <ActionForm action={move} label="Lên" kind="quiet" hidden={{ direction: 'up' }} />}
      {!last && <ActionForm action={move} label="Xuống" kind="quiet" hidden={{ direction: 'down' }} />}
      {hidden ? (
        <ActionForm action={paths.desk.sectionStep('hien').href({ id })} label="Hiện" kind="quiet" />
      ) : (
        <ActionForm action={paths.desk.sectionStep('an').href({ id })} label="Ẩn" kind="quiet" />
      )}
      <ActionForm
        action={paths.desk.sectionStep('xoa').href({ id })}
        label="Xóa"
        kind="quiet"
        confirm={`Xóa chuyên mục “${line.name}”?`}
        disabledReason={line.removal ?? undefined}
      />
    </ButtonRow>
  )
}
