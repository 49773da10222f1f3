import type { FieldValues } from '#platform/http/index.ts'
import { paths } from '#paths'
import {
  ActionForm,
  ButtonRow,
  DateText,
  DescriptionList,
  DeskLayout,
  Notice,
  PageHead,
  StateTag,
  Timeline,
} from '#ui/index.ts'
import { kinds, looks, steps as rules, whyNotFrom, type Step } from '../contributor.ts'
import type { ContributorRow } from '../table.ts'

interface ContributorPageProps {
  row: ContributorRow
  events: readonly { at: Date; actorName: string; action: string }[]
  /** Why this person does not decide, or null. */
  refusal: string | null
  steps: readonly { name: string; step: Step; hasReason: boolean }[]
  rejected: { values: FieldValues; errors: Readonly<Record<string, string>>; step: Step } | undefined
}

export function ContributorPage({ row, events, refusal, steps, rejected }: ContributorPageProps) {
  const title = row.name || 'Thông tin đã xóa'
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Cộng tác viên bên ngoài', href: paths.desk.contributors.href() }, { label: title }]}
    >
      <PageHead title={title} kicker={kinds[row.kind]} facts={<StateTag state={row.state} looks={looks} />} />
      {row.doubts.length > 0 && (
        <Notice kind="warning">Đăng ký này có dấu hiệu do máy gửi; xin xem kỹ trước khi duyệt.</Notice>
      )}
      <DescriptionList items={factsOf(row)} />
      {refusal ? (
        <Notice>{refusal}</Notice>
      ) : (
        <ButtonRow>
          {steps
            .filter(({ step }) => whyNotFrom(row.state, step) === null)
            .map(({ name, step, hasReason }) => (
              <StepForm
                action={paths.desk.contributorStep(name).href({ id: row.id })}
                step={step}
                hasReason={hasReason}
                rejected={rejected?.step === step ? rejected : undefined}
              />
            ))}
        </ButtonRow>
      )}
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">Việc đã làm</h2>
        <Timeline
          items={events.map(({ at, actorName, action }) => ({
            at,
            by: actorName,
            title: names[action] ?? action,
            tone: 'neutral' as const,
          }))}
        />
      </section>
    </DeskLayout>
  )
}

function StepForm({
  action,
  step,
  hasReason,
  rejected,
}: {
  action: string
  step: Step
  hasReason: boolean
  rejected: ContributorPageProps['rejected']
}) {
  const typed = rejected?.values['reason']
  const reason = {
    label: 'Lý do, gửi cho người đăng ký',
    value: typed === undefined ? '' : [typed].flat().join(''),
    error: rejected?.errors['reason'],
  }
  return (
    <ActionForm
      action={action}
      label={rules[step].label}
      kind={step === 'approve' || step === 'restore' ? 'primary' : 'danger'}
      {...(hasReason && { reason })}
    />
  )
}

const names: Record<string, string> = {
  'contributor.register': 'Gửi đăng ký',
  'contributor.confirm': 'Xác nhận địa chỉ thư',
  'contributor.approve': rules.approve.label,
  'contributor.refuse': rules.refuse.label,
  'contributor.suspend': rules.suspend.label,
  'contributor.restore': rules.restore.label,
  'contributor.enter': 'Vào trang cộng tác viên',
  'contributor.erase': 'Xóa thông tin đăng ký',
}

function factsOf(row: ContributorRow) {
  const { representative, email, phone, field, termsAt, createdAt, stateSince, decidedByName, reason } = row
  return [
    ...(representative ? [{ term: 'Người đại diện', detail: representative }] : []),
    ...(email ? [{ term: 'Thư điện tử', detail: <a href={`mailto:${email}`}>{email}</a> }] : []),
    ...(phone ? [{ term: 'Điện thoại', detail: phone }] : []),
    ...(field ? [{ term: 'Lĩnh vực', detail: field }] : []),
    { term: 'Đăng ký lúc', detail: <DateText at={createdAt} /> },
    { term: 'Đồng ý điều khoản, Điều 3', detail: <DateText at={termsAt} /> },
    { term: 'Tình trạng từ lúc', detail: <DateText at={stateSince} /> },
    ...(decidedByName ? [{ term: 'Người quyết định', detail: decidedByName }] : []),
    ...(reason ? [{ term: 'Lý do', detail: <p class="as-typed">{reason}</p> }] : []),
  ]
}
