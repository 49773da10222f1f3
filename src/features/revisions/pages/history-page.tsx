import { looks } from '#features/articles/index.ts'
import { paths } from '#paths'
import { Button, ButtonLink, DateText, DeskLayout, PageHead, StateTag, Table } from '#ui/index.ts'
import type { Revision, VersionedArticle } from '../queries.ts'
import { liveRevision, nameOf } from './names.ts'

/** Every text that was saved: who, when, why; any two can be laid beside each other. */
export function HistoryPage({ versions, now }: { versions: VersionedArticle; now: Date }) {
  const { editions, revisions } = versions
  const [{ id, title } = { id: '', title: '' }] = editions
  const [newest] = revisions
  const live = liveRevision(versions)
  const trail = [
    { label: 'Tin, bài', href: paths.desk.articles.href() },
    { label: title, href: paths.desk.article.href({ id }) },
    { label: 'Lịch sử' },
  ]
  return (
    <DeskLayout title={`Lịch sử: ${title}`} trail={trail}>
      <PageHead
        title="Lịch sử và so sánh"
        lead={title}
        actions={
          newest &&
          live &&
          newest !== live && (
            <ButtonLink
              kind="secondary"
              href={`${paths.desk.compareRevisions.href({ id })}?tu=${nameOf(versions, live)}&den=${nameOf(versions, newest)}`}
            >
              So với bản đang đăng
            </ButtonLink>
          )
        }
      />
      <form method="get" action={paths.desk.compareRevisions.href({ id })}>
        <Table
          caption="Các bản đã lưu, mới nhất trước"
          captionHidden
          rows={revisions}
          columns={[
            {
              head: 'Bản',
              header: true,
              cell: (revision) => <Name versions={versions} revision={revision} />,
            },
            { head: 'Người lưu', keep: true, cell: ({ writerName }) => writerName },
            { head: 'Lúc', keep: true, cell: ({ writtenAt }) => <DateText at={writtenAt} now={now} /> },
            {
              head: 'Lý do',
              cell: ({ why, typographic }) => (typographic ? `Sửa lỗi trình bày. ${why}` : why),
            },
            {
              head: 'Từ bản',
              cell: (revision) => (
                <Pick name="tu" versions={versions} revision={revision} chosen={revisions[1] ?? newest} />
              ),
            },
            {
              head: 'Đến bản',
              cell: (revision) => <Pick name="den" versions={versions} revision={revision} chosen={newest} />,
            },
          ]}
        />
        {revisions.length > 1 ? (
          <Button>So sánh hai bản đã chọn</Button>
        ) : (
          <p>Mới có một bản, chưa có gì để so sánh.</p>
        )}
      </form>
    </DeskLayout>
  )
}

function Name({ versions, revision }: { versions: VersionedArticle; revision: Revision }) {
  const edition = versions.editions.find(({ editionId }) => editionId === revision.editionId)
  if (!edition) return null
  const href = paths.desk.articleRevision.href({
    id: edition.id,
    edition: edition.editionId,
    revision: revision.number,
  })
  return (
    <>
      <a href={href}>{nameOf(versions, revision)}</a>{' '}
      {edition.revision === revision.number && <StateTag state={edition.state} looks={looks} />}
    </>
  )
}

interface PickProps {
  name: 'tu' | 'den'
  versions: VersionedArticle
  revision: Revision
  chosen: Revision | undefined
}

function Pick({ name, versions, revision, chosen }: PickProps) {
  const value = nameOf(versions, revision)
  const label = `${name === 'tu' ? 'So từ' : 'So đến'} bản ${value}`
  return <input type="radio" name={name} value={value} checked={revision === chosen} aria-label={label} />
}
