import type { Sort } from '#features/documents/index.ts'
import { paths } from '#paths'
import { Button, Form, HiddenField, Select, TextField } from '#ui/index.ts'
import { chosenFacets, parameters, type Asked } from '../asked.ts'

const sortNames: Record<Sort, string> = {
  'moi-ban-hanh': 'Mới ban hành trước',
  'cu-truoc': 'Cũ trước',
  'moi-dang': 'Mới đăng trước',
  so: 'Theo ký hiệu và số',
}

/** Words or a number, and the order; what was chosen before stays. */
export function ListSearch({ asked }: { asked: Asked }) {
  const { filter, sort } = asked
  return (
    <Form
      action={paths.documents.href()}
      method="get"
      label="Tìm văn bản"
      values={{ tim: filter.words, 'sap-xep': sort }}
    >
      {chosenFacets(asked).map((facet) => (
        <HiddenField name={parameters[facet]} value={filter[facet]} />
      ))}
      <div class="search-row">
        <TextField
          name="tim"
          type="search"
          label="Số, ký hiệu hoặc từ trong trích yếu"
          hint="Gõ số theo cách nào cũng được: 65/QĐ-CVP, 65 qd cvp, quyết định 65."
          maxlength={200}
          optional
        />
        <Select
          name="sap-xep"
          label="Sắp xếp"
          options={Object.entries(sortNames).map(([value, label]) => ({ value, label }))}
          optional
        />
        <Button>Tìm</Button>
      </div>
    </Form>
  )
}
