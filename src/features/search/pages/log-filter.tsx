import { paths } from '#paths'
import { Button, Form, HiddenField, Select } from '#ui/index.ts'
import { audienceOf, audiences, periods, type LogView } from '../asked-log/view.ts'

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** Whose questions, and of how many days. */
export function LogFilter({ view }: { view: LogView }) {
  const values = { cua: audienceOf(view), ngay: String(view.days) }
  return (
    <Form action={paths.desk.searchLog.href()} method="get" label="Chọn câu hỏi" values={values}>
      <HiddenField name="xem" value={view.order} />
      <div class="report-filter">
        <Select name="cua" label="Của ai" options={optionsOf(audiences)} />
        <Select name="ngay" label="Trong" options={optionsOf(periods)} />
        <Button kind="secondary">Xem</Button>
      </div>
    </Form>
  )
}
