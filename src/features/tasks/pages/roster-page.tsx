import { formatDay } from '#lib/days.ts'
import type { FieldErrors, FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  DeskLayout,
  Form,
  PageHead,
  Select,
  Table,
  Tag,
  TextField,
  titleWithErrors,
  type Option,
} from '#ui/index.ts'
import { usualDuty, weekField } from '../roster/form.ts'
import type { RosterWeek } from '../roster/week.ts'
import type { ShownTask } from '../shown.ts'
import { PlaceTabs } from './tasks-nav.tsx'

interface SentForm {
  values: FieldValues
  errors: FieldErrors
}

export interface ShownWeek extends RosterWeek {
  isPast: boolean
  daysOff: readonly { day: string; name: string }[]
  duties: readonly (ShownTask & { conflict: string | null })[]
}

export interface RosterPageProps {
  weeks: readonly ShownWeek[]
  people: readonly Option[]
  mayGive: boolean
  before: string
  after: string
  fill: SentForm | undefined
  swap: SentForm | undefined
}

export function RosterPage(props: RosterPageProps) {
  const { weeks, mayGive, before, after, fill, swap } = props
  const here = (monday: string) => `${paths.desk.roster.href()}?tu=${monday}`
  return (
    <DeskLayout title={titleWithErrors('Lịch trực', { ...fill?.errors, ...swap?.errors })}>
      <PageHead title="Lịch trực" lead="Mỗi tuần từ thứ hai đến chủ nhật, ai trực của Tổ biên tập." />
      <PlaceTabs place="roster" mayRoster />
      <nav class="month-nav" aria-label="Chuyển tuần">
        <a href={here(before)} rel="prev">
          <span aria-hidden="true">← </span>
          Tám tuần trước
        </a>
        <a href={paths.desk.roster.href()}>Từ tuần này</a>
        <a href={here(after)} rel="next">
          Tám tuần sau
          <span aria-hidden="true"> →</span>
        </a>
      </nav>
      <Table
        caption="Tám tuần"
        captionHidden
        rows={weeks}
        columns={[
          { head: 'Tuần', header: true, keep: true, cell: ({ name }) => name },
          { head: 'Người trực', cell: (week) => <OnDuty week={week} /> },
          {
            head: 'Ngày nghỉ, ngày làm bù',
            cell: ({ daysOff }) =>
              daysOff.map(({ day, name }) => `${name} (${formatDay(day)})`).join('; ') || 'Không có',
          },
        ]}
      />
      {mayGive && <FillForm {...props} />}
      {mayGive && <SwapForm {...props} />}
    </DeskLayout>
  )
}

function OnDuty({ week: { duties, isPast } }: { week: ShownWeek }) {
  if (duties.length === 0) return <Tag tone={isPast ? 'neutral' : 'warning'}>Chưa có người</Tag>
  return (
    <ul class="on-duty">
      {duties.map(({ id, whose, title, look, conflict }) => (
        <li>
          <a href={paths.desk.task.href({ id })}>
            {whose}
            <span class="unseen">: {title}</span>
          </a>{' '}
          <Tag tone={look.tone}>{look.label}</Tag> {conflict && <Tag tone="warning">{conflict}</Tag>}
        </li>
      ))}
    </ul>
  )
}

function FillForm({ weeks, people, fill }: RosterPageProps) {
  const ahead = weeks.filter(({ isPast }) => !isPast)
  if (ahead.length === 0) return null
  return (
    <section class="roster-form" aria-labelledby="xep-truc">
      <h2 id="xep-truc">Xếp trực</h2>
      <Form
        action={`${paths.desk.roster.href()}?tu=${weeks[0]?.monday ?? ''}`}
        values={fill?.values ?? { title: usualDuty }}
        errors={fill?.errors}
        label="Xếp trực"
      >
        <TextField name="title" label="Nội dung trực" size="medium" maxlength={100} />
        <div class="roster-weeks">
          {ahead.map(({ monday, name }) => (
            <Select name={weekField(monday)} label={name} blank="Không thêm" options={people} optional />
          ))}
        </div>
        <ButtonRow>
          <Button>Xếp trực</Button>
        </ButtonRow>
      </Form>
    </section>
  )
}

function SwapForm({ weeks, swap }: RosterPageProps) {
  const options = weeks
    .filter(({ isPast }) => !isPast)
    .flatMap(({ duties, name }) => duties.map(({ id, whose }) => ({ value: id, label: `${whose}, ${name}` })))
  if (options.length < 2) return null
  return (
    <section class="roster-form" aria-labelledby="doi-truc">
      <h2 id="doi-truc">Đổi tuần trực của hai người</h2>
      <Form
        action={`${paths.desk.rosterSwap.href()}?tu=${weeks[0]?.monday ?? ''}`}
        values={swap?.values}
        errors={swap?.errors}
        label="Đổi tuần trực"
      >
        <Select name="first" label="Tuần thứ nhất" blank="Chọn tuần" options={options} />
        <Select name="second" label="Tuần thứ hai" blank="Chọn tuần" options={options} />
        <ButtonRow>
          <Button kind="secondary">Đổi tuần trực</Button>
        </ButtonRow>
      </Form>
    </section>
  )
}
