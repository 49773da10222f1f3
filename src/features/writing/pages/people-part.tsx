import type { FieldValues } from '#platform/http/index.ts'
import { CheckboxGroup, Fieldset, HiddenField, RadioGroup, Select, TextField } from '#ui/index.ts'
import type { Choices } from '../choices.ts'
import { limits } from '../limits.ts'
import { listRows } from '../rows.ts'
import { GroupError } from './photo-part.tsx'

interface PeoplePartProps {
  values: FieldValues
  errors: Readonly<Record<string, string>>
  choices: Choices
}

/** Empty rows for authors who come in addition; more appear after saving. */
const spare = 2

export function AuthorPart({ values, errors, choices }: PeoplePartProps) {
  const rows = listRows(values, 'author')
  const next = (rows.at(-1) ?? -1) + 1
  const blank = rows.filter(
    (row) => !values[`author.${row}.personId`] && !values[`author.${row}.name`],
  ).length
  const added = Array.from({ length: Math.max(0, spare - blank) }, (_, n) => next + n)
  return (
    <section class="writing-part" aria-labelledby="phan-tac-gia">
      <h2 id="phan-tac-gia">Tác giả</h2>
      <GroupError id="author" error={errors['author']} />
      <p class="field-hint">
        Chọn người của Văn phòng, hoặc ghi tên người ngoài. Phần của các tác giả cộng lại bằng 100 %; dòng để
        trống được bỏ qua.
      </p>
      {[...rows, ...added].map((number, n) => (
        <Fieldset legend={`Tác giả ${n + 1}`}>
          <div class="author-row">
            <Select
              name={`author.${number}.personId`}
              label="Người của Văn phòng"
              options={choices.people}
              blank="Không phải người của Văn phòng"
              optional
            />
            <TextField
              name={`author.${number}.name`}
              label="Hoặc tên người ngoài"
              hint={`Tối đa ${limits.name} ký tự.`}
              optional
            />
            <TextField
              name={`author.${number}.share`}
              label="Phần (%)"
              inputmode="numeric"
              size="short"
              optional
            />
          </div>
        </Fieldset>
      ))}
    </section>
  )
}

export function LeaderPart({ values, choices }: Pick<PeoplePartProps, 'values' | 'choices'>) {
  const chosen = [values['leaders'] ?? []].flat()
  const former = chosen.filter((id) => !choices.leaders.some(({ value }) => value === id))
  return (
    <section class="writing-part" aria-labelledby="phan-lanh-dao">
      <h2 id="phan-lanh-dao">Lãnh đạo liên quan</h2>
      {former.map((id) => (
        <HiddenField name="leaders" value={id} />
      ))}
      <CheckboxGroup
        name="leaders"
        legend="Bài nói về hoạt động của"
        hint="Bài được xếp vào trang hoạt động của lãnh đạo này."
        choices={choices.leaders}
        optional
      />
    </section>
  )
}

export function SourcePart() {
  return (
    <section class="writing-part" aria-labelledby="phan-nguon">
      <h2 id="phan-nguon">Nguồn</h2>
      <RadioGroup
        name="origin"
        legend="Bài này"
        choices={[
          { value: 'own', label: 'do Văn phòng viết' },
          {
            value: 'republished',
            label: 'đăng lại từ nơi khác',
            hint: 'Phải ghi tên và địa chỉ nguồn, nếu không sẽ không trình ký được.',
          },
        ]}
      />
      <TextField name="sourceName" label="Tên nguồn" hint="Cơ quan, báo hoặc trang đã đăng." optional />
      <TextField
        name="sourceUrl"
        label="Địa chỉ nguồn"
        type="text"
        inputmode="url"
        hint="Bắt đầu bằng http:// hoặc https://."
        optional
      />
    </section>
  )
}
