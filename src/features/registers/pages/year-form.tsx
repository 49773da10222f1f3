import type { ComponentChildren } from 'preact'
import { Button, Form, Select } from '#ui/index.ts'

interface YearFormProps {
  action: string
  years: readonly number[]
  year: number
  label: string
  values?: Readonly<Record<string, string>> | undefined
  children?: ComponentChildren
}

/** Which year is looked at, and what narrows it further. */
export function YearForm({ action, years, year, label, values = {}, children }: YearFormProps) {
  return (
    <Form action={action} method="get" label={label} values={{ nam: String(year), ...values }}>
      <div class="filter-row">
        <Select
          name="nam"
          label="Năm"
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        {children}
        <Button kind="secondary">Xem</Button>
      </div>
    </Form>
  )
}
