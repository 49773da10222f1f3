import { paths } from '#paths'
import { DateText, DescriptionList, DeskLayout, Notice, PageHead, StateTag, Timeline } from '#ui/index.ts'
import type { ReportLine } from '../queries.ts'
import { doubts as doubtNames, kinds, looks, outcomes, type Outcome } from '../report.ts'
import { StepsPart, type StepsPartProps } from './steps-part.tsx'

interface ReportEvent {
  at: Date
  actorName: string
  action: string
  facts: Readonly<Record<string, unknown>>
}

interface ReportPageProps extends Omit<StepsPartProps, 'report'> {
  report: ReportLine
  /** The article that the page is, where this person may see it. */
  article: { id: string; title: string } | null
  events: readonly ReportEvent[]
  mayAct: boolean
}

export function ReportPage({ report, article, events, mayAct, ...steps }: ReportPageProps) {
  const { path, state, kind, words, email, createdAt, assigneeName, answer, closedByName, doubts } = report
  const title = `Báo lỗi ở trang ${path.split('?', 1)[0] ?? ''}`
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Báo lỗi', href: paths.desk.pageReports.href() }, { label: title }]}
    >
      <PageHead title={title} kicker={kinds[kind]} facts={<StateTag state={state} looks={looks} />} />
      {doubts.length > 0 && (
        <Notice kind="warning" title="Báo lỗi này có thể do máy gửi">
          {`${capital(doubts.map((doubt) => doubtNames[doubt]).join('; '))}. Xin tự xem xét.`}
        </Notice>
      )}
      <p class="as-typed report-words">{words}</p>
      <DescriptionList
        items={[
          { term: 'Trang', detail: <a href={path}>{path}</a> },
          ...(article
            ? [
                {
                  term: 'Bài',
                  detail: <a href={paths.desk.article.href({ id: article.id })}>{article.title}</a>,
                },
              ]
            : []),
          { term: 'Gửi lúc', detail: <DateText at={createdAt} /> },
          { term: 'Người xem xét', detail: assigneeName ?? 'Chưa giao' },
          ...(mayAct ? [{ term: 'Thư điện tử của người gửi', detail: email ?? 'Không có' }] : []),
          ...(answer && closedByName
            ? [{ term: `Trả lời của ${closedByName}`, detail: <p class="as-typed">{answer}</p> }]
            : []),
        ]}
      />
      {mayAct ? (
        <StepsPart report={report} {...steps} />
      ) : (
        <Notice>Báo lỗi của người đọc do Tổ biên tập và phòng thường trực xem xét.</Notice>
      )}
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">Việc đã làm</h2>
        <Timeline
          items={events.map(({ at, actorName, action, facts }) => ({
            at,
            by: actorName,
            title: describe(action, facts),
            tone: action === 'page_report.close' ? 'good' : 'neutral',
          }))}
        />
      </section>
    </DeskLayout>
  )
}

function describe(action: string, facts: Readonly<Record<string, unknown>>): string {
  if (action === 'page_report.assign') return `Giao cho ${String(facts['to'])}`
  if (action === 'page_report.close') return `Kết quả: ${outcomes[facts['outcome'] as Outcome]}`
  if (action === 'page_report.reopen') return 'Mở lại'
  return action === 'page_report.erase_email' ? 'Xóa địa chỉ thư của người gửi' : 'Gửi báo lỗi'
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
