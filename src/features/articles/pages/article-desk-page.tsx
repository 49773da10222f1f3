import type { ComponentChildren } from 'preact'
import type { AuditEvent } from '#platform/audit/index.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonLink,
  ConfirmDetails,
  DateText,
  DeskLayout,
  Form,
  Notice,
  PageHead,
  StateTag,
  TextField,
} from '#ui/index.ts'
import { isOpen } from '../article.ts'
import { kinds } from '../content.ts'
import type { Gap } from '../gaps.ts'
import type { Offers } from '../offers.ts'
import type { Signoff } from '../queries.ts'
import type { ReadableArticle } from '../reading.ts'
import type { ArticleRecord } from '../records.ts'
import { looks } from './looks.ts'
import { Reading } from './reading.tsx'
import { StepsPanel, type RefusedStep } from './steps-panel.tsx'
import { EditionList, SignoffList, StoryOfArticle } from './story.tsx'

export interface ArticleDeskPageProps {
  article: ArticleRecord
  readable: ReadableArticle
  /** The edition that the public reads while this one is being worked on. */
  live: ArticleRecord | null
  divisionName: string
  sectionName: string
  signoffs: readonly Signoff[]
  events: readonly AuditEvent[]
  editions: readonly ArticleRecord[]
  offers: Offers
  gaps: readonly Gap[]
  whyNotEdit: string | null
  /** Whether this person may give it another address. */
  mayReaddress: boolean
  /** What the division owes and supplies with it, as far as this person sees it. */
  supplies: readonly { id: string; title: string }[]
  due: Date | null
  overdue: boolean
  now: Date
  /** What it was made of, for those who may see that. */
  sources: readonly { label: string; href: string }[]
  refused?: RefusedStep | undefined
  /** What other features have to say about it. */
  also: ComponentChildren
}

/** One article in the workspace: what it says, where it stands, what may be done, who stood for it. */
export function ArticleDeskPage(props: ArticleDeskPageProps) {
  const { article, readable, live, signoffs, events, editions, gaps, refused } = props
  const trail = [{ label: 'Tin, bài', href: paths.desk.articles.href() }, { label: article.title }]
  return (
    <DeskLayout title={article.title} trail={trail}>
      <PageHead
        kicker={kinds[article.kind]}
        title={article.title}
        facts={<Facts {...props} />}
        actions={<Links {...props} />}
      />
      <StandingNotices article={article} live={live} />
      {props.supplies.map(({ id, title }) => (
        <p>
          Cung cấp theo nghĩa vụ: <a href={paths.desk.obligation.href({ id })}>{title}</a>
        </p>
      ))}
      <StepsPanel article={article} offers={props.offers} refused={refused} now={props.now} />
      {isOpen(article.state) && <GapList article={article} gaps={gaps} />}
      {props.also}
      <Reading article={readable} />
      <SignoffList signoffs={signoffs} edition={article.editionNumber} presentHash={article.hash} />
      <StoryOfArticle events={events} />
      {editions.length > 1 && <EditionList editions={editions} />}
      {props.mayReaddress && <AddressForm article={article} />}
    </DeskLayout>
  )
}

function Facts({ article, divisionName, sectionName, due, overdue, now, sources }: ArticleDeskPageProps) {
  return (
    <>
      <StateTag state={article.state} looks={looks} />
      <span>{divisionName}</span>
      <span>{sectionName}</span>
      <span>
        Bản {article.editionNumber}.{article.revision}, {article.lastWriterName} sửa{' '}
        <DateText at={article.lastWrittenAt} now={now} />
      </span>
      {sources.map(({ label, href }) => (
        <span>
          Lập từ: <a href={href}>{label}</a>
        </span>
      ))}
      {due && (
        <span class={overdue ? 'due is-late' : 'due'}>
          {overdue ? 'Quá hạn: ' : 'Hạn: '}
          <DateText at={due} form="due" />
        </span>
      )}
    </>
  )
}

function Links({ article, live, whyNotEdit }: ArticleDeskPageProps) {
  const { id } = article
  const isPublic =
    article.state === 'published' || article.state === 'withdrawn' || article.state === 'archived'
  return (
    <>
      {whyNotEdit === null && <ButtonLink href={paths.desk.editArticle.href({ id })}>Sửa</ButtonLink>}
      {isOpen(article.state) && (
        <ButtonLink kind="secondary" href={paths.desk.previewArticle.href({ id })}>
          Xem trước
        </ButtonLink>
      )}
      {(isPublic || live) && (
        <ButtonLink kind="secondary" href={paths.article.href({ slug: article.slug })}>
          Xem trên trang
        </ButtonLink>
      )}
      <ButtonLink kind="secondary" href={paths.desk.articleHistory.href({ id })}>
        Lịch sử và so sánh
      </ButtonLink>
    </>
  )
}

function StandingNotices({ article, live }: { article: ArticleRecord; live: ArticleRecord | null }) {
  const unconfirmed = [article, live].find((one) => one?.forcedBy && !one.forcedConfirmedBy)
  return (
    <>
      {article.correctionNote && isOpen(article.state) && (
        <Notice title="Bản đính chính">{`Khi đăng, độc giả sẽ thấy: “${article.correctionNote}”`}</Notice>
      )}
      {article.state === 'draft' && article.reason && (
        <Notice kind="warning" title="Bài được trả lại">
          {article.reason}
        </Notice>
      )}
      {article.state === 'ready' && article.reason && <Notice kind="warning">{article.reason}</Notice>}
      {article.state === 'scheduled' && article.publishAt && (
        <Notice title="Hẹn giờ đăng">
          <p>
            Bài sẽ tự đăng lúc <DateText at={article.publishAt} /> (giờ Việt Nam, UTC+7).
          </p>
        </Notice>
      )}
      {unconfirmed && (
        <Notice kind="danger" title="Đăng ngay, chưa được xác nhận">
          {`Bài này đã được đăng bỏ qua các bước. Lý do: ${unconfirmed.forcedReason ?? ''} Cần một người có quyền khác xác nhận.`}
        </Notice>
      )}
    </>
  )
}

function AddressForm({ article: { id, slug } }: { article: ArticleRecord }) {
  return (
    <ConfirmDetails summary="Đổi địa chỉ" kind="secondary">
      <Form action={paths.desk.articleAddress.href({ id })} label="Đổi địa chỉ">
        <TextField
          name="slug"
          label="Địa chỉ mới, sau /tin/"
          hint="Chữ thường không dấu, chữ số và gạch nối. Địa chỉ cũ tự dẫn đến địa chỉ mới."
          value={slug}
        />
        <Button kind="secondary">Đổi địa chỉ</Button>
      </Form>
    </ConfirmDetails>
  )
}

function GapList({ article, gaps }: { article: ArticleRecord; gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <Notice kind="warning" title="Còn thiếu trước khi đăng được">
      <ul>
        {gaps.map(({ field, sentence }) => (
          <li>
            <a href={`${paths.desk.editArticle.href({ id: article.id })}#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
