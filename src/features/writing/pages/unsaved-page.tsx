import type { ArticleRecord } from '#features/articles/index.ts'
import { paths } from '#paths'
import { ButtonLink, DeskLayout, PageHead, TextArea, TextField } from '#ui/index.ts'

interface UnsavedPageProps {
  /** Null where the person may not see it any more. */
  article: ArticleRecord | null
  reason: string
  title: string
  lead: string
  bodyText: string
}

/** The article moved on to other hands while somebody wrote: it is not saved, but what they typed can be taken along. */
export function UnsavedPage({ article, reason, title, lead, bodyText }: UnsavedPageProps) {
  return (
    <DeskLayout title="Chưa lưu được">
      <PageHead
        title="Chưa lưu được"
        lead={`${reason} Nội dung bạn vừa nhập còn nguyên dưới đây để sao chép.`}
        actions={
          article ? (
            <ButtonLink kind="secondary" href={paths.desk.article.href({ id: article.id })}>
              Về bài viết
            </ButtonLink>
          ) : (
            <ButtonLink kind="secondary" href={paths.desk.home.href()}>
              Về bàn làm việc
            </ButtonLink>
          )
        }
      />
      <div class="form">
        <TextField name="title" label="Tiêu đề" value={title} readonly optional />
        <TextArea name="lead" label="Tóm tắt" value={lead} rows={3} readonly optional />
        <TextArea name="body" label="Nội dung" value={bodyText} rows={24} readonly optional />
      </div>
    </DeskLayout>
  )
}
