import { paths } from '#paths'
import { Button, ButtonRow, DeskLayout, Form, Notice, PageHead, Select, TextField } from '#ui/index.ts'
import { isOfRegulation, type Section } from '../section.ts'

interface FormState {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

const trail = (label: string) => [{ label: 'Chuyên mục', href: paths.desk.sections.href() }, { label }]

export function NewSectionPage({ parents, ...form }: FormState & { parents: readonly Section[] }) {
  return (
    <DeskLayout title="Thêm chuyên mục con" trail={trail('Thêm chuyên mục con')}>
      <PageHead title="Thêm chuyên mục con" />
      <Form {...form} action={paths.desk.newSection.href()}>
        <Select
          name="parentId"
          label="Thuộc mục"
          blank="Chọn một mục của Điều 10"
          options={parents.map(({ id, code, name }) => ({ value: id, label: `${code}. ${name}` }))}
        />
        <TextField name="name" label="Tên chuyên mục con" size="medium" maxlength={120} />
        <ButtonRow>
          <Button>Thêm</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}

export function SectionPage({ section, ...form }: FormState & { section: Section }) {
  const { id, name, code, clause, slug } = section
  return (
    <DeskLayout title={`Đổi tên: ${name}`} trail={trail(name)}>
      <PageHead title={`Đổi tên: ${name}`} kicker={code} lead={clause || undefined} />
      {isOfRegulation(section) && (
        <Notice>
          Mục này do Điều 10 của Quy chế quy định: đổi được tên hiển thị, không bỏ và không dời được.
        </Notice>
      )}
      <Form {...form} action={paths.desk.section.href({ id })}>
        <TextField
          name="name"
          label="Tên hiển thị"
          size="medium"
          maxlength={120}
          hint={`Địa chỉ ${paths.section.href({ slug })} giữ nguyên khi đổi tên.`}
        />
        <ButtonRow>
          <Button>Lưu tên</Button>
        </ButtonRow>
      </Form>
    </DeskLayout>
  )
}
