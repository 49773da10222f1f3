import { paths } from '#paths'
import { ActionForm, ButtonLink, ButtonRow, DateText, EmptyState, StateTag, Table } from '#ui/index.ts'
import type { Contributor } from '../contributor.ts'
import type { Submitted } from '../door.ts'
import { ContributorLayout } from './contributor-layout.tsx'

interface HomePageProps {
  contributor: Contributor
  sent: readonly Submitted[]
}

/** What they have sent, and where it stands. */
export function HomePage({ contributor, sent }: HomePageProps) {
  return (
    <ContributorLayout title="Cộng tác viên" lead={`${contributor.name} (${contributor.email})`}>
      <ButtonRow>
        <ButtonLink href={paths.newContribution.href()}>Gửi thông tin</ButtonLink>
        <ActionForm
          action={paths.leaveContributor.href()}
          label="Ra khỏi trang cộng tác viên"
          kind="secondary"
        />
      </ButtonRow>
      <h2>Đã gửi</h2>
      {sent.length === 0 ? (
        <EmptyState title="Chưa gửi thông tin nào" />
      ) : (
        <Table
          caption="Thông tin đã gửi, mới nhất trước"
          captionHidden
          rows={sent}
          columns={[
            {
              head: 'Tiêu đề',
              header: true,
              cell: ({ id, title }) => <a href={paths.contribution.href({ id })}>{title}</a>,
            },
            { head: 'Gửi lúc', keep: true, cell: ({ sentAt }) => <DateText at={sentAt} /> },
            { head: 'Tình trạng', cell: ({ look }) => <StateTag state="one" looks={{ one: look }} /> },
            { head: 'Từ lúc', keep: true, cell: ({ since }) => <DateText at={since} /> },
          ]}
        />
      )}
    </ContributorLayout>
  )
}
