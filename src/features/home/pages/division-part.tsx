import { Owed, Punctuality } from '#features/duties/index.ts'
import { paths } from '#paths'
import { ButtonLink, ButtonRow, EmptyState } from '#ui/index.ts'
import type { OwedByDivision } from '../division.ts'

/** What the division owes, and for its leaders how punctual it is this month. */
export function DivisionPart({ owed, now }: { owed: OwedByDivision; now: Date }) {
  const { lines, hasMore, punctuality } = owed
  return (
    <section aria-labelledby="phong-toi">
      <h2 id="phong-toi">Phòng tôi cần cung cấp</h2>
      {lines.length === 0 ? (
        <EmptyState title="Phòng bạn không nợ thông tin nào" />
      ) : (
        <div class="stack">
          {lines.map((line) => (
            <Owed line={line} now={now} showsDivision={false} isOwn level={3} />
          ))}
        </div>
      )}
      <ButtonRow>
        <ButtonLink href={paths.desk.duties.href()} kind="secondary">
          {hasMore ? 'Xem tất cả nghĩa vụ' : 'Cung cấp thông tin'}
        </ButtonLink>
        {punctuality && (
          <ButtonLink href={paths.desk.delegations.href()} kind="secondary">
            Ủy quyền ký
          </ButtonLink>
        )}
      </ButtonRow>
      {punctuality && (
        <>
          <h3>Đúng hạn, muộn trong tháng này</h3>
          <Punctuality cells={punctuality} />
        </>
      )}
    </section>
  )
}
