import { formatDateTime } from '#lib/dates.ts'
import { paths } from '#paths'
import {
  Button,
  ButtonRow,
  FileField,
  Form,
  Notice,
  PageHead,
  Select,
  SiteLayout,
  TextArea,
  titleWithErrors,
} from '#ui/index.ts'
import { choices } from '../charsets.ts'
import { mostBytes, mostLetters } from '../limits.ts'
import { Result, type ResultProps } from './result.tsx'

interface ConversionPageProps {
  values?: Readonly<Record<string, unknown>>
  errors?: Readonly<Record<string, string>>
  converted?: ResultProps
  /** Until when the portal converts no more for this address. */
  waitUntil?: Date
}

const title = 'Chuyển mã tiếng Việt'

export function ConversionPage({ values = {}, errors = {}, converted, waitUntil }: ConversionPageProps) {
  return (
    <SiteLayout
      title={titleWithErrors(converted ? `${title}: kết quả` : title, errors)}
      description="Chuyển văn bản gõ bằng phông chữ cũ (.VnTime, VNI-Times, VPS, VISCII, VIQR) sang Unicode, miễn phí, không lưu lại nội dung."
      trail={[{ label: 'Trang chủ', href: paths.home.href() }, { label: title }]}
    >
      <PageHead
        title={title}
        lead="Văn bản cũ gõ bằng phông .VnTime, VNI-Times mở ra thấy chữ lạ? Dán vào đây hoặc chọn tệp để lấy lại chữ Việt Unicode."
      />
      <div class="conversion">
        {waitUntil && (
          <Notice kind="warning" live title="Lúc này có quá nhiều lượt chuyển mã">
            {`Nội dung đã dán vẫn còn dưới đây. Xin chuyển lại sau ${formatDateTime(waitUntil)}.`}
          </Notice>
        )}
        {converted && <Result {...converted} />}
        <Form action={paths.conversion.href()} values={values} errors={errors} files label={title}>
          <TextArea
            name="text"
            label="Văn bản cần chuyển"
            hint="Chép từ tệp cũ rồi dán vào đây, kể cả khi thấy chữ lạ."
            maxlength={mostLetters.text}
            rows={8}
            optional
          />
          <FileField
            name="file"
            label="Hoặc chọn một tệp"
            hint="Máy đọc tên phông chữ trong tệp nên chuyển đúng cả chữ hoa của phông .VnTimeH."
            kinds="Word, Excel, PowerPoint, PDF, RTF, ODF, văn bản thuần (TXT, CSV)"
            accept=".doc,.docx,.rtf,.xls,.xlsx,.ppt,.pptx,.pdf,.odt,.ods,.odp,.txt,.csv"
            maxBytes={mostBytes}
            optional
          />
          <Select
            name="charset"
            label="Bảng mã"
            hint="Để máy tự nhận biết; chỉ chọn khi kết quả chưa đúng."
            blank="Tự nhận biết"
            options={choices}
            optional
          />
          <p class="quiet">
            Văn bản và tệp chỉ được đọc để chuyển mã, không được lưu lại và không ghi vào nhật ký.
          </p>
          <ButtonRow>
            <Button>Chuyển mã</Button>
          </ButtonRow>
        </Form>
      </div>
    </SiteLayout>
  )
}
