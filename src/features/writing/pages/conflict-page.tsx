import { formatDateTime } from '#lib/dates.ts'
import type { ArticleRecord } from '#features/articles/index.ts'
import type { FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import {
  ActionForm,
  Button,
  ButtonLink,
  ButtonRow,
  DeskLayout,
  DiffView,
  Form,
  HiddenField,
  Notice,
  PageHead,
  Prose,
  type DiffBlock,
} from '#ui/index.ts'

interface Text {
  title: string
  lead: string
  /** Sanitised HTML. */
  body: string
}

interface ConflictPageProps {
  article: ArticleRecord
  theirs: Text
  mine: Text
  /** Everything of the person's form, to be sent again. */
  values: FieldValues
  blocks: readonly DiffBlock[]
  /** In words, the parts that are not the same. */
  differences: readonly string[]
}

/** Two people saved: both texts stand here, and nothing is lost whichever way is taken. */
export function ConflictPage({ article, theirs, mine, values, blocks, differences }: ConflictPageProps) {
  const { id, lastWriterName, lastWrittenAt } = article
  const trail = [
    { label: 'Tin, bài', href: paths.desk.articles.href() },
    { label: article.title, href: paths.desk.article.href({ id }) },
    { label: 'Hai bản khác nhau' },
  ]
  return (
    <DeskLayout title="Hai bản khác nhau" trail={trail}>
      <PageHead
        title="Bài đã được sửa trong lúc bạn viết"
        lead={`${lastWriterName} đã lưu một bản khác lúc ${formatDateTime(lastWrittenAt)}. Bản của bạn chưa vào bài và được giữ nguyên trong bản đang viết.`}
      />
      <div class="stack">
        <Notice kind="warning">
          <p>
            {differences.length > 0
              ? `Hai bản khác nhau ở: ${differences.join(', ')}.`
              : 'Hai bản có nội dung như nhau.'}
          </p>
        </Notice>
        <ButtonRow>
          <ButtonLink href={`${paths.desk.editArticle.href({ id })}?ben-canh=1`}>
            Sửa tiếp bản của tôi, xem bản kia bên cạnh
          </ButtonLink>
          <Form action={paths.desk.editArticle.href({ id })} label="Lưu bản của tôi">
            {listPairs(values).map(([name, value]) => (
              <HiddenField name={name} value={value} />
            ))}
            <HiddenField name="baseRevision" value={article.revision} />
            <Button kind="secondary">Lưu bản của tôi thay bản kia</Button>
          </Form>
          <ActionForm
            action={paths.desk.workingCopy.href({ id })}
            label="Lấy bản kia, bỏ bản của tôi"
            kind="danger"
            confirm="Bản đang viết của bạn sẽ bị bỏ và không lấy lại được."
            hidden={{ drop: 1 }}
          />
        </ButtonRow>
        <DiffView
          label="Khác nhau giữa hai bản"
          before={`Bản của ${lastWriterName}, lưu lúc ${formatDateTime(lastWrittenAt)}`}
          after="Bản của bạn"
          blocks={blocks}
        />
        <div class="writing-both">
          <Whole heading={`Bản của ${lastWriterName}`} {...theirs} />
          <Whole heading="Bản của bạn" {...mine} />
        </div>
      </div>
    </DeskLayout>
  )
}

const listPairs = (values: FieldValues): [string, string][] =>
  Object.entries(values)
    .filter(([name]) => name !== 'baseRevision' && name !== 'next')
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))

/** Both texts may have the same anchors, and one page has each id once. */
const withoutAnchors = (html: string) => html.replaceAll(/<(h[2-4]|p) id="[^"]*"/g, '<$1')

function Whole({ heading, title, lead, body }: Text & { heading: string }) {
  return (
    <section class="card">
      <h2 class="card-title">{heading}</h2>
      <p class="writing-title">{title}</p>
      {lead && <p class="writing-lead">{lead}</p>}
      <Prose html={withoutAnchors(body)} />
    </section>
  )
}
