import { paths } from '#paths'
import { DateText, DescriptionList, StateTag, Table } from '#ui/index.ts'
import { clockLooks } from '../clock-looks.ts'
import { channels, rejections, topics } from '../petition.ts'
import type { PetitionPageProps } from './petition-page.tsx'

type FactsPartProps = Pick<PetitionPageProps, 'petition' | 'sources' | 'dues' | 'mayKnowSender'>

export function FactsPart({ petition, sources, dues, mayKnowSender }: FactsPartProps) {
  const { id, originalContent, proposal } = petition
  return (
    <>
      <section aria-labelledby="noi-dung-goc">
        <h2 id="noi-dung-goc">Nội dung như đã gửi</h2>
        <p class="as-typed report-words">{originalContent}</p>
        {proposal !== '' && (
          <>
            <h3>Phương án đề xuất</h3>
            <p class="as-typed report-words">{proposal}</p>
          </>
        )}
      </section>
      <DescriptionList
        items={[
          ...factsOf(petition),
          ...sources.map(({ label, href }) => ({
            term: 'Lập từ',
            detail: <a href={href}>{label}</a>,
          })),
          {
            term: 'Người gửi',
            detail: mayKnowSender ? (
              <a href={paths.desk.petitionSender.href({ id })}>Xem người gửi</a>
            ) : (
              'Chỉ phòng tiếp nhận và phòng được giao xử lý biết'
            ),
          },
        ]}
      />
      {dues.length > 0 && (
        <section aria-labelledby="cac-han">
          <h2 id="cac-han">Các hạn</h2>
          <Table
            caption="Các hạn"
            captionHidden
            rows={dues}
            columns={[
              { head: 'Việc', header: true, cell: ({ name }) => name },
              {
                head: 'Hạn',
                keep: true,
                cell: ({ dueAt }) => (dueAt === null ? '–' : <DateText at={dueAt} form="due" />),
              },
              {
                head: 'Tình trạng',
                cell: ({ standing }) => <StateTag state={standing} looks={clockLooks} />,
              },
            ]}
          />
        </section>
      )}
    </>
  )
}

function factsOf(petition: PetitionPageProps['petition']) {
  const { topic, channel, receivedAt, takenBy, readBack, nationalCode } = petition
  const { divisionName, rejection, reason, forwardedTo } = petition
  return [
    { term: 'Vấn đề', detail: topics[topic] },
    { term: 'Gửi đến qua', detail: channels[channel] },
    { term: 'Tiếp nhận lúc', detail: <DateText at={receivedAt} /> },
    ...(takenBy === null
      ? []
      : [{ term: 'Người nghe và ghi', detail: `${takenBy}${readBack ? ', đã đọc lại cho người gọi' : ''}` }]),
    ...(nationalCode === null ? [] : [{ term: 'Mã của cơ quan chuyển đến', detail: nationalCode }]),
    ...(divisionName === null ? [] : [{ term: 'Phòng xử lý', detail: divisionName }]),
    ...(rejection === null ? [] : [{ term: 'Lý do từ chối', detail: rejections[rejection].label }]),
    ...(forwardedTo === null ? [] : [{ term: 'Đã chuyển đến', detail: forwardedTo }]),
    ...(reason ? [{ term: 'Ghi chú cho người gửi', detail: <p class="as-typed">{reason}</p> }] : []),
  ]
}
