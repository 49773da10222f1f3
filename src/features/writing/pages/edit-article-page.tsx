import { formatDateTime } from '#lib/dates.ts'
import type { ArticleRecord, Gap, Metadata } from '#features/articles/index.ts'
import type { FieldErrors, FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import {
  ActionForm,
  DeskLayout,
  DiffView,
  Form,
  HiddenField,
  Notice,
  PageHead,
  type DiffBlock,
  useFrame,
} from '#ui/index.ts'
import type { Choices } from '../choices.ts'
import type { KnownMedia } from '../media.ts'
import type { UploadRules } from '../uploads.ts'
import { AttachmentPart } from './attachment-part.tsx'
import { MetadataPart } from './metadata-part.tsx'
import { AuthorPart, LeaderPart, SourcePart } from './people-part.tsx'
import { PhotoPart } from './photo-part.tsx'
import { SavePart } from './save-part.tsx'
import { TextPart } from './text-part.tsx'
import { WordPart } from './word-part.tsx'

export interface EditArticleProps {
  article: ArticleRecord
  /** Everything in the form, as it was typed or as it is saved. */
  values: FieldValues
  errors?: FieldErrors | undefined
  bodyText: string
  bodyHtml: string
  /** The present revision where this person saved it, else 0. */
  ownRevision: number
  choices: Choices
  media: KnownMedia
  derived: Metadata
  gaps: readonly Gap[]
  rules: UploadRules
  signed: boolean
  typographicFixWords: number
  /** When the person's own copy, which the form shows, was kept; null where it shows the saved text. */
  copyFrom: Date | null
  /** What the Word import could not bring over. */
  warnings: readonly string[]
  /** Somebody has saved since the form was begun: their text against this one, where it is asked for. */
  moved: { beside: readonly DiffBlock[] | null } | null
}

export function EditArticlePage(props: EditArticleProps) {
  const { article, values, errors = {}, choices, media, rules, signed } = props
  const { id, title } = article
  const { viewer } = useFrame()
  const trail = [
    { label: 'Tin, bài', href: paths.desk.articles.href() },
    { label: title, href: paths.desk.article.href({ id }) },
    { label: 'Sửa' },
  ]
  return (
    <DeskLayout title={`Sửa: ${title}`} trail={trail}>
      <PageHead title="Sửa bài" lead={title} />
      <CopyNotice {...props} />
      <MovedNotice {...props} />
      <WarningNotice warnings={props.warnings} />
      <auto-save
        url={paths.desk.workingCopy.href({ id })}
        keeper={viewer?.id}
        own-revision={props.ownRevision}
        shows-sent={props.errors !== undefined}
      >
        <Form
          id="bai-viet"
          action={paths.desk.editArticle.href({ id })}
          values={values}
          errors={errors}
          label="Sửa bài"
          files
        >
          <HiddenField name="baseRevision" value={String(values['baseRevision'] ?? article.revision)} />
          {/* Enter in a field presses the first button of a form: that must be this one, not the import. */}
          <button class="unseen" type="submit" tabIndex={-1} aria-hidden="true">
            Lưu
          </button>
          <div class="writing-main">
            <TextPart choices={choices} bodyText={props.bodyText} bodyHtml={props.bodyHtml} />
            <WordPart
              action={paths.desk.importWord.href({ id })}
              hasBody={props.bodyText !== ''}
              rules={rules}
              error={errors['word']}
            />
            <PhotoPart values={values} errors={errors} media={media} rules={rules} />
            <AttachmentPart values={values} errors={errors} media={media} rules={rules} />
            <AuthorPart values={values} errors={errors} choices={choices} />
            <SourcePart />
            <LeaderPart values={values} choices={choices} />
            <MetadataPart derived={props.derived} errors={errors} />
          </div>
          <div class="writing-side">
            <SavePart
              signed={signed}
              typographicFixWords={props.typographicFixWords}
              savedAt={props.copyFrom}
            />
            <GapList gaps={props.gaps} values={values} />
          </div>
        </Form>
      </auto-save>
    </DeskLayout>
  )
}

function CopyNotice({ copyFrom, article }: EditArticleProps) {
  if (!copyFrom) return null
  return (
    <Notice kind="info" title={`Bản đang viết của bạn, tự lưu lúc ${formatDateTime(copyFrom)}`}>
      <p>Những gì thấy dưới đây chưa vào bài; bấm “Lưu” để đưa vào. Chỉ mình bạn thấy bản này.</p>
      <ActionForm
        action={paths.desk.workingCopy.href({ id: article.id })}
        label="Bỏ bản này, mở bản đã lưu"
        kind="secondary"
        confirm="Bản đang viết sẽ bị bỏ và không lấy lại được."
        hidden={{ drop: 1 }}
      />
    </Notice>
  )
}

function MovedNotice({ moved, article }: EditArticleProps) {
  if (!moved) return null
  const { id, lastWriterName, lastWrittenAt } = article
  const who = `${lastWriterName} đã lưu một bản khác lúc ${formatDateTime(lastWrittenAt)}`
  if (!moved.beside)
    return (
      <Notice kind="warning" title="Bài đã được sửa trong lúc bạn viết">
        <p>
          {who}.{' '}
          <a href={`${paths.desk.editArticle.href({ id })}?ben-canh=1`}>Xem bản đó bên cạnh bản của bạn</a>{' '}
          trước khi lưu.
        </p>
      </Notice>
    )
  return (
    <section class="writing-beside card" aria-labelledby="ban-kia">
      <h2 id="ban-kia">Bản đã lưu và bản của bạn</h2>
      <p>{who}. Khi bạn lưu, bản của bạn thay bản đó; bản đó vẫn còn trong lịch sử.</p>
      <DiffView
        label="Khác nhau giữa hai bản"
        before={`Bản của ${lastWriterName}`}
        after="Bản của bạn"
        blocks={moved.beside}
      />
    </section>
  )
}

function WarningNotice({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <Notice kind="warning" title="Hãy xem lại nội dung lấy từ tệp Word">
      <ul>
        {warnings.map((warning) => (
          <li>{warning}</li>
        ))}
      </ul>
    </Notice>
  )
}

function GapList({ gaps, values }: Pick<EditArticleProps, 'gaps' | 'values'>) {
  if (gaps.length === 0) return null
  return (
    <section class="card" aria-labelledby="con-thieu">
      <h2 id="con-thieu">Bản đã lưu còn thiếu để trình ký</h2>
      <ul>
        {gaps.map(({ field, sentence }) => (
          <li>{hasField(values, field) ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** A working copy may have no such photo any more. */
const hasField = (values: FieldValues, field: string) => !field.startsWith('photo.') || field in values
