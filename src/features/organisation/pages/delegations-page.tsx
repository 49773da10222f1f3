import { paths } from '#paths'
import {
  ActionForm,
  Button,
  ButtonRow,
  DateField,
  DeskLayout,
  EmptyState,
  Fieldset,
  Form,
  PageHead,
  Select,
  StateTag,
  Table,
  TextArea,
  TextField,
  type Option,
} from '#ui/index.ts'
import { delegationPhase } from '../delegation.ts'
import type { DelegationEntry } from '../delegations.ts'
import { describeTerm } from '../post.ts'
import { delegationLooks } from './post-looks.ts'

export interface DelegationLine extends DelegationEntry {
  /** Whether the viewer may end it. */
  mayEnd: boolean
}

interface DelegationsPageProps {
  lines: readonly DelegationLine[]
  /** The divisions that the viewer leads in person; none where he has nothing to delegate. */
  divisions: readonly Option[]
  receivers: readonly Option[]
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  now: Date
}

export function DelegationsPage({ lines, divisions, receivers, values, errors, now }: DelegationsPageProps) {
  return (
    <DeskLayout title="Ủy quyền ký duyệt">
      <PageHead
        title="Ủy quyền ký duyệt"
        lead="Người được ủy quyền ký duyệt bài của phòng thay cho người ủy quyền. Không ai ký bài do chính mình viết."
      />
      {lines.length === 0 ? (
        <EmptyState title="Chưa có ủy quyền nào." />
      ) : (
        <Delegations lines={lines} now={now} />
      )}
      {divisions.length > 0 && (
        <section aria-labelledby="uy-quyen-moi">
          <h2 id="uy-quyen-moi">Ủy quyền mới</h2>
          <NewDelegation divisions={divisions} receivers={receivers} values={values} errors={errors} />
        </section>
      )}
    </DeskLayout>
  )
}

function Delegations({ lines, now }: Pick<DelegationsPageProps, 'lines' | 'now'>) {
  return (
    <Table
      caption="Các ủy quyền"
      captionHidden
      columns={[
        { head: 'Người được ủy quyền', header: true, cell: (line) => line.receiverName },
        { head: 'Người ủy quyền', cell: (line) => line.giverName },
        { head: 'Phòng', cell: (line) => line.divisionName },
        { head: 'Thời gian', cell: describeTerm },
        { head: 'Lý do', cell: (line) => [line.reason, line.decision].filter(Boolean).join(' ') },
        {
          head: 'Trạng thái',
          cell: (line) => <StateTag state={delegationPhase(line, now)} looks={delegationLooks} />,
        },
        {
          head: 'Việc làm được',
          cell: (line) =>
            line.mayEnd && (
              <ActionForm
                action={paths.desk.endDelegation.href({ id: line.id })}
                label="Chấm dứt"
                kind="danger"
                confirm={`${line.receiverName} sẽ không còn quyền ký thay ngay từ lúc này.`}
              />
            ),
        },
      ]}
      rows={lines}
    />
  )
}

function NewDelegation({
  divisions,
  receivers,
  values,
  errors,
}: Pick<DelegationsPageProps, 'divisions' | 'receivers' | 'values' | 'errors'>) {
  return (
    <Form action={paths.desk.delegations.href()} values={values} errors={errors} label="Ủy quyền mới">
      <Select name="divisionId" label="Phòng" options={divisions} />
      <Select
        name="toPerson"
        label="Người được ủy quyền"
        blank="Chọn một người của phòng"
        options={receivers}
      />
      <Fieldset legend="Thời gian">
        <DateField name="fromOn" label="Từ ngày" />
        <DateField name="toOn" label="Đến hết ngày" />
      </Fieldset>
      <TextArea name="reason" label="Lý do" rows={2} hint="Ví dụ: đi công tác, nghỉ phép." />
      <TextField name="decision" label="Giấy ủy quyền" size="medium" optional hint="Số, ký hiệu nếu có." />
      <ButtonRow>
        <Button>Ủy quyền</Button>
      </ButtonRow>
    </Form>
  )
}
