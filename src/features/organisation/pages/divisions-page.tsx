import { DeskLayout, EmptyState, Notice, PageHead, Table } from '#ui/index.ts'
import { kindNames, type Division } from '../division.ts'
import type { StandingPost } from '../posts.ts'

export interface DivisionEntry {
  division: Division
  /** Head first, then deputies, then the others; only posts in force. */
  posts: readonly StandingPost[]
  /** "Ngô Thị Lúa Rẫy ký thay Bùi Đá Xanh …" */
  delegations: readonly string[]
  headless: boolean
}

export function DivisionsPage({ entries }: { entries: readonly DivisionEntry[] }) {
  return (
    <DeskLayout title="Các phòng, đơn vị">
      <PageHead
        title="Các phòng, đơn vị"
        lead="Người đứng đầu, người phụ trách và lĩnh vực theo dõi của từng người."
      />
      {entries.map((entry) => (
        <DivisionSection {...entry} />
      ))}
    </DeskLayout>
  )
}

function DivisionSection({ division, posts, delegations, headless }: DivisionEntry) {
  const { id, name, kind, fields } = division
  return (
    <section aria-labelledby={`phong-${id}`}>
      <h2 id={`phong-${id}`}>{name}</h2>
      <p class="facts">
        {[kindNames[kind], ...(fields.length > 0 ? [`Lĩnh vực: ${fields.join(', ')}`] : [])].join(' · ')}
      </p>
      {headless && (
        <Notice kind="warning">
          Phòng chưa có ai ký duyệt bài: chưa có trưởng phòng hay phó phòng phụ trách.
        </Notice>
      )}
      {delegations.map((sentence) => (
        <Notice>{sentence}</Notice>
      ))}
      {posts.length === 0 ? (
        <EmptyState title="Chưa có ai giữ chức vụ ở đây." />
      ) : (
        <Table
          caption={`Người của ${name}`}
          captionHidden
          columns={[
            { head: 'Họ và tên', header: true, keep: true, cell: (post) => post.personName },
            { head: 'Chức vụ', cell: (post) => post.title },
            { head: 'Lĩnh vực theo dõi', cell: (post) => post.fields.join(', ') || 'Không ghi riêng' },
            { head: 'Thư điện tử', cell: (post) => post.personEmail },
          ]}
          rows={posts}
        />
      )}
    </section>
  )
}
