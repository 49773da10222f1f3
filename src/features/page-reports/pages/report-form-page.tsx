import { formatDateTime } from '#lib/dates.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  SiteLayout,
  TextArea,
  TextField,
  titleWithErrors,
  useFrame,
  VisitorFields,
} from '#ui/index.ts'
import { mostLetters } from '../limits.ts'
import { kindNames, kinds } from '../report.ts'

export interface ReportFormProps {
  values: Readonly<Record<string, unknown>>
  errors: Readonly<Record<string, string>>
  /** What is wrong with the number that was looked for. */
  search?: Readonly<Record<string, string>>
  /** Until when the portal takes no more of these. */
  waitUntil?: Date
  stamp: { name: string; value: string }
  /** Name of the field that nobody sees. */
  trap: string
  /** After how many days the sender's address is erased. */
  days: number
}

const title = 'Báo lỗi trong trang này'

export function ReportFormPage({
  values,
  errors,
  search = {},
  waitUntil,
  stamp,
  trap,
  days,
}: ReportFormProps) {
  const pageTitle =
    Object.keys(search).length > 0
      ? titleWithErrors('Xem kết quả báo lỗi đã gửi', search)
      : titleWithErrors(title, errors)
  return (
    <SiteLayout
      title={pageTitle}
      description="Báo cho Tổ biên tập biết thông tin sai, lỗi chính tả, liên kết hỏng hoặc trang khó tiếp cận."
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: title }]}
      head={<meta name="robots" content="noindex" />}
    >
      <PageHead
        title={title}
        lead="Thông tin sai, lỗi chính tả, liên kết hỏng, trang khó đọc: xin cho Tổ biên tập biết để sửa."
      />
      <div class="report-form">
        {waitUntil && <TooMany until={waitUntil} />}
        <Form action={paths.reportError.href()} values={values} errors={errors}>
          <VisitorFields stamp={stamp} trap={trap} />
          <TextField
            name="path"
            label="Trang có lỗi"
            hint="Địa chỉ của trang, như trên thanh địa chỉ của trình duyệt. Trang chủ là dấu /"
            inputmode="url"
            maxlength={mostLetters.path}
          />
          <RadioGroup
            name="kind"
            legend="Loại lỗi"
            choices={kindNames.map((value) => ({ value, label: kinds[value] }))}
          />
          <TextArea
            name="words"
            label="Lỗi gặp phải"
            hint="Chép lại chỗ sai và cho biết thế nào là đúng, nếu biết. Xin đừng ghi thông tin riêng của mình hoặc của người khác."
            maxlength={mostLetters.words}
            rows={6}
          />
          <TextField
            name="email"
            type="email"
            label="Thư điện tử để nhận trả lời"
            hint={`Chỉ dùng để trả lời báo lỗi này, không công khai, và được xóa sau khi có kết quả ${days} ngày.`}
            autocomplete="email"
            inputmode="email"
            maxlength={mostLetters.email}
            size="medium"
            optional
          />
          <p>
            Người gửi không phải cho biết mình là ai; đọc thêm về{' '}
            <a href={paths.privacy.href()}>quyền riêng tư</a>.
          </p>
          <ButtonRow>
            <Button>Gửi báo lỗi</Button>
          </ButtonRow>
        </Form>
        <section aria-labelledby="tra-cuu">
          <h2 id="tra-cuu">Xem kết quả báo lỗi đã gửi</h2>
          <Form action={paths.findPageReport.href()} method="get" values={values} errors={search}>
            <TextField name="ma" label="Mã tiếp nhận" hint="Ví dụ: 7KQ4-0ZXM-T2N8-VB5C" size="medium" />
            <ButtonRow>
              <Button kind="secondary">Xem kết quả</Button>
            </ButtonRow>
          </Form>
        </section>
      </div>
    </SiteLayout>
  )
}

function TooMany({ until }: { until: Date }) {
  const { office } = useFrame()
  return (
    <Notice kind="warning" live title="Chưa gửi được: lúc này có quá nhiều báo lỗi">
      <p>
        Nội dung đã viết vẫn còn dưới đây. Xin gửi lại sau {formatDateTime(until)}, hoặc gửi thư tới{' '}
        <a href={`mailto:${office.email}`}>{office.email}</a>.
      </p>
    </Notice>
  )
}
