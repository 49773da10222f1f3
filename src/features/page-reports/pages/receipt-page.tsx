import { paths } from '#paths'
import { DateText, DescriptionList, Notice, PageHead, SiteLayout, StateTag } from '#ui/index.ts'
import { isOpen, kinds, looks, type ReportState } from '../report.ts'
import type { PageReport } from '../table.ts'

interface ReceiptPageProps {
  report: PageReport
  /** The address of the portal, so that the page can be written down whole. */
  url: string
  days: number
}

const stands: Record<ReportState, string> = {
  received: 'Tổ biên tập đã nhận và sẽ xem.',
  assigned: 'Đã có người xem xét báo lỗi này.',
  mended: 'Lỗi đã được sửa.',
  answered: 'Tổ biên tập đã trả lời.',
  no_error: 'Tổ biên tập đã xem và thấy đây không phải lỗi.',
  spam: 'Báo lỗi này không được xem xét.',
}

/** The sender's own page: what was sent, and where it stands. The address is the only key to it. */
export function ReceiptPage({ report, url, days }: ReceiptPageProps) {
  const { reference, state, path, kind, words, createdAt, stateSince, answer, email } = report
  const title = 'Báo lỗi đã gửi'
  return (
    <SiteLayout
      title={title}
      trail={[
        { label: 'Trang chủ', href: paths.home.href() },
        { label: 'Báo lỗi', href: paths.reportError.href() },
        { label: title },
      ]}
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead title={title} lead={stands[state]} />
      <div class="receipt">
        <p class="receipt-reference">
          Mã tiếp nhận: <strong>{reference}</strong>
        </p>
        {isOpen(state) && (
          <Notice>
            Xin lưu lại mã này hoặc địa chỉ của trang để xem kết quả; ngoài người gửi và Tổ biên tập, không ai
            có mã.
          </Notice>
        )}
        <DescriptionList
          items={[
            { term: 'Tình trạng', detail: <StateTag state={state} looks={looks} /> },
            { term: 'Từ lúc', detail: <DateText at={stateSince} /> },
            ...(!isOpen(state) && answer
              ? [{ term: 'Trả lời', detail: <p class="as-typed">{answer}</p> }]
              : []),
            { term: 'Gửi lúc', detail: <DateText at={createdAt} /> },
            { term: 'Trang', detail: <a href={path}>{path}</a> },
            { term: 'Loại lỗi', detail: kinds[kind] },
            { term: 'Nội dung', detail: <p class="as-typed">{words}</p> },
            ...(email
              ? [
                  {
                    term: 'Trả lời qua thư',
                    detail: `Có; địa chỉ thư được xóa sau khi có kết quả ${days} ngày.`,
                  },
                ]
              : []),
          ]}
        />
        <p class="receipt-address">
          Địa chỉ của trang này: <span>{url + paths.sentPageReport.href({ reference })}</span>
        </p>
      </div>
    </SiteLayout>
  )
}
