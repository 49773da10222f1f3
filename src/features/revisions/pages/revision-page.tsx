import { Reading, type ArticleRecord, type ReadableArticle } from '#features/articles/index.ts'
import { paths } from '#paths'
import { DateText, DeskLayout, Notice, PageHead } from '#ui/index.ts'
import type { Revision } from '../queries.ts'

interface RevisionPageProps {
  edition: ArticleRecord
  revision: Revision
  article: ReadableArticle
}

/** One text as it was saved. */
export function RevisionPage({ edition, revision, article }: RevisionPageProps) {
  const { id, editionNumber } = edition
  const name = `Bản ${editionNumber}.${revision.number}`
  const trail = [
    { label: 'Tin, bài', href: paths.desk.articles.href() },
    { label: edition.title, href: paths.desk.article.href({ id }) },
    { label: 'Lịch sử', href: paths.desk.articleHistory.href({ id }) },
    { label: name },
  ]
  return (
    <DeskLayout title={`${name}: ${article.title}`} trail={trail}>
      <PageHead
        kicker={name}
        title={article.title}
        facts={
          <>
            <span>{revision.writerName}</span>
            <DateText at={revision.writtenAt} />
            <span>{revision.why}</span>
            <span>
              Mã <code>{revision.hash.slice(0, 10)}</code>
            </span>
          </>
        }
      />
      {revision.number !== edition.revision && (
        <Notice kind="warning">Đây là một bản cũ, không phải bản hiện tại.</Notice>
      )}
      <Reading article={article} />
    </DeskLayout>
  )
}
