import { paths } from '#paths'
import { Button, ButtonRow, DeskLayout, Form, PageHead, RadioGroup } from '#ui/index.ts'
import { kindNames, kinds, ways, type Way } from '../notice.ts'

interface WaysPageProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
}

export function WaysPage({ values, errors }: WaysPageProps) {
  const title = 'Cách nhận thông báo'
  return (
    <DeskLayout
      title={title}
      trail={[{ label: 'Thông báo', href: paths.desk.notices.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        lead="Thông báo luôn có trong bàn làm việc. Ở đây bạn chọn loại nào được gửi thêm qua thư điện tử. Thư tổng hợp đến một lần mỗi ngày làm việc, vào đầu giờ sáng."
      />
      <Form action={paths.desk.noticeWays.href()} values={values} errors={errors} label={title}>
        {kindNames.map((kind) => {
          const { name, hint, choices }: { name: string; hint: string; choices: readonly Way[] } = kinds[kind]
          return (
            <RadioGroup
              name={kind}
              legend={name}
              hint={hint}
              choices={choices.map((way) => ({ value: way, label: ways[way] }))}
            />
          )
        })}
        <ButtonRow>
          <Button>Lưu</Button>
        </ButtonRow>
      </Form>
      <p>
        Muốn xem hạn trong lịch của điện thoại: <a href={paths.desk.dueFeed.href()}>Lịch hạn của tôi</a>.
      </p>
    </DeskLayout>
  )
}
