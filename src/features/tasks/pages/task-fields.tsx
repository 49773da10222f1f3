import { DateField, Fieldset, Select, TextArea, TextField } from '#ui/index.ts'
import { mostLetters } from '../form.ts'
import type { TaskFormPageProps } from './task-form-page.tsx'

export function WorkFields({
  kind,
  people,
  dues,
  about,
}: Pick<TaskFormPageProps, 'kind' | 'people' | 'dues' | 'about'>) {
  const isFree = kind === 'direction'
  return (
    <>
      <TextField
        name="title"
        label={isFree ? 'Chỉ đạo' : 'Tên việc'}
        hint="Một câu nói rõ phải làm gì."
        maxlength={mostLetters.title}
      />
      <TextArea name="details" label="Nội dung" maxlength={mostLetters.details} rows={6} optional />
      <Select name="assignee" label="Giao cho" blank="Chọn người hoặc phòng" options={people} />
      <Fieldset legend="Hạn" optional={isFree}>
        <Select
          name="dueQuick"
          label="Theo ngày làm việc"
          blank="Theo ngày ghi dưới đây"
          options={dues}
          optional
        />
        <DateField
          name="dueOn"
          label="Ngày đến hạn"
          hint="Ghi ngày thì ngày này được dùng, không theo ngày làm việc đã chọn."
          optional
        />
        <TextField
          name="dueTime"
          label="Giờ"
          hint="Ví dụ 16:30. Để trống là hết ngày."
          size="short"
          maxlength={10}
          optional
        />
      </Fieldset>
      <TextField
        name="item"
        label="Việc này về gì"
        hint="Một tin, bài, văn bản, mục trong lịch công tác, phản ánh, kiến nghị hoặc chỉ đạo: dán địa chỉ của trang đó trên bàn làm việc."
        maxlength={500}
        optional
      />
      {about?.title && (
        <p class="quiet">
          Địa chỉ ấy là của: <a href={about.href}>{about.title}</a>
        </p>
      )}
    </>
  )
}

export function DutyFields({ people, sections }: Pick<TaskFormPageProps, 'people' | 'sections'>) {
  return (
    <>
      <Select name="sectionId" label="Mục, chuyên mục" blank="Chọn mục" options={sections} />
      <Select name="assignee" label="Người phụ trách" blank="Chọn người" options={people} />
      <DateField name="fromOn" label="Từ ngày" />
      <DateField name="toOn" label="Đến hết ngày" hint="Để trống khi chưa định ngày cuối." optional />
      <TextArea name="details" label="Nội dung" maxlength={mostLetters.details} rows={4} optional />
    </>
  )
}
