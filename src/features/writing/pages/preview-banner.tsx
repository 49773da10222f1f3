import { looks, type ArticleRecord } from '#features/articles/index.ts'
import { paths } from '#paths'
import { Notice, StateTag } from '#ui/index.ts'

/** Stands over an article that is shown as the public would see it. */
export function PreviewBanner({ article, mayEdit }: { article: ArticleRecord; mayEdit: boolean }) {
  const { id, state } = article
  return (
    <Notice kind="warning" title="Xem trước">
      <p>
        Người đọc sẽ thấy bài như dưới đây. Trạng thái: <StateTag state={state} looks={looks} />
      </p>
      <p>
        <a href={paths.desk.article.href({ id })}>Về bài viết</a>
        {mayEdit && (
          <>
            {' · '}
            <a href={paths.desk.editArticle.href({ id })}>Sửa tiếp</a>
          </>
        )}
      </p>
    </Notice>
  )
}
