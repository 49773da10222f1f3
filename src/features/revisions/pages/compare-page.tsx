import { paths } from '#paths'
import { DeskLayout, DiffView, EmptyState, PageHead } from '#ui/index.ts'
import type { ComparedField } from '../compare-content.ts'
import type { Revision, VersionedArticle } from '../queries.ts'
import { describe, nameOf } from './names.ts'

interface ComparePageProps {
  versions: VersionedArticle
  before: Revision
  after: Revision
  fields: readonly ComparedField[]
}

export function ComparePage({ versions, before, after, fields }: ComparePageProps) {
  const [{ id, title } = { id: '', title: '' }] = versions.editions
  const changed = fields.filter((field) => field.changed)
  const trail = [
    { label: 'Tin, bài', href: paths.desk.articles.href() },
    { label: title, href: paths.desk.article.href({ id }) },
    { label: 'Lịch sử', href: paths.desk.articleHistory.href({ id }) },
    { label: 'So sánh' },
  ]
  return (
    <DeskLayout title={`So sánh: ${title}`} trail={trail}>
      <PageHead
        title={`So sánh bản ${nameOf(versions, before)} với bản ${nameOf(versions, after)}`}
        lead={title}
      />
      {changed.length === 0 && <EmptyState title="Hai bản giống hệt nhau" />}
      {changed.map(({ label, blocks }) => (
        <>
          <h2>{label}</h2>
          <DiffView
            label={label}
            before={describe(versions, before)}
            after={describe(versions, after)}
            blocks={blocks}
          />
        </>
      ))}
    </DeskLayout>
  )
}
