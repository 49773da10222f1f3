import { paths } from '#paths'
import {
  ButtonLink,
  DateText,
  DeskLayout,
  EmptyState,
  Form,
  PageHead,
  Pager,
  Select,
  StateTag,
  Table,
  TextField,
  Button,
} from '#ui/index.ts'
import { stateNames } from '../article.ts'
import { kinds } from '../content.ts'
import type { ArticleRecord } from '../records.ts'
import type { DeskFilter } from '../shelves.ts'
import { looks } from './looks.ts'

interface ArticleListPageProps {
  articles: readonly ArticleRecord[]
  filter: DeskFilter
  older: string | undefined
  now: Date
}

const choices = [
  { value: '', label: 'Mọi trạng thái' },
  { value: 'dang_lam', label: 'Đang làm, chưa đăng' },
  ...Object.entries(stateNames).map(([value, label]) => ({ value, label })),
]

/** Everything of the workspace that this person may see. */
export function ArticleListPage({ articles, filter, older, now }: ArticleListPageProps) {
  const here = paths.desk.articles.href()
  const query = new URLSearchParams({ trang_thai: filter.state, tim: filter.text })
  return (
    <DeskLayout title="Tin, bài">
      <PageHead
        title="Tin, bài"
        actions={<ButtonLink href={paths.desk.newArticle.href()}>Viết tin, bài mới</ButtonLink>}
      />
      <Form action={here} method="get" label="Lọc danh sách">
        <div class="filter-row">
          <TextField name="tim" label="Tìm trong tiêu đề" value={filter.text} optional />
          <Select name="trang_thai" label="Trạng thái" value={filter.state} options={choices} />
          <Button kind="secondary">Lọc</Button>
        </div>
      </Form>
      {articles.length === 0 ? (
        <EmptyState title="Không có tin, bài nào" action={{ label: 'Bỏ lọc', href: here }}>
          Danh sách chỉ gồm những bài mà chức vụ của bạn được xem.
        </EmptyState>
      ) : (
        <Table
          caption="Danh sách tin, bài"
          captionHidden
          rows={articles}
          columns={[
            {
              head: 'Tiêu đề',
              header: true,
              cell: ({ id, title }) => <a href={paths.desk.article.href({ id })}>{title}</a>,
            },
            { head: 'Thể loại', cell: ({ kind }) => kinds[kind] },
            { head: 'Trạng thái', cell: ({ state }) => <StateTag state={state} looks={looks} /> },
            { head: 'Từ', keep: true, cell: ({ stateSince }) => <DateText at={stateSince} now={now} /> },
            { head: 'Người sửa sau cùng', keep: true, cell: ({ lastWriterName }) => lastWriterName },
          ]}
        />
      )}
      <Pager
        newer={filter.before ? `${here}?${query.toString()}` : undefined}
        older={older ? `${here}?${query.toString()}&truoc=${older}` : undefined}
      />
    </DeskLayout>
  )
}
