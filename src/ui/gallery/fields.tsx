import {
  Button,
  ButtonRow,
  Checkbox,
  CheckboxGroup,
  DateField,
  DateTimeField,
  FileField,
  Form,
  HiddenField,
  PasswordField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../form/index.ts'
import type { Specimen } from './specimen.ts'

const kinds = [
  { value: 'news', label: 'Tin' },
  { value: 'feature', label: 'Bài viết', hint: 'Bài có phân tích, trên 800 chữ.' },
  {
    value: 'digest',
    label: 'Điểm tin',
    disabledReason: 'Chỉ Phòng Tổng hợp làm điểm tin hằng ngày.',
  },
]

const divisions = [
  { value: 'th', label: 'Phòng Tổng hợp', group: 'Khối nghiên cứu' },
  { value: 'nc', label: 'Phòng Nội chính', group: 'Khối nghiên cứu' },
  { value: 'hc', label: 'Phòng Hành chính – Tổ chức', group: 'Khối hành chính' },
]

export const fields: Specimen[] = [
  {
    name: 'Biểu mẫu mới',
    use: 'Ô nào không bắt buộc thì ghi rõ; mọi ô khác đều cần.',
    parameters: [
      ['action, method', 'nơi nhận và cách gửi'],
      ['values, errors', 'những gì đã gõ và lỗi, theo tên ô'],
      ['label', 'tên của biểu mẫu khi một trang có nhiều biểu mẫu'],
      ['name, label, hint, optional', 'chung cho mọi ô'],
    ],
    access: 'Mỗi ô có nhãn thật; gợi ý và lỗi nối bằng aria-describedby; ô không bắt buộc được ghi bằng chữ.',
    draw: () => (
      <Form action="/bieu-mau" label="Biểu mẫu mới" files>
        <HiddenField name="revision" value={3} />
        <TextField name="title" label="Tiêu đề" hint="Không quá 120 chữ, không viết hoa toàn bộ." />
        <TextField name="code" label="Số, ký hiệu" size="short" optional />
        <TextArea name="lead" label="Lời dẫn" rows={3} optional />
        <Select name="division" label="Phòng" options={divisions} blank="Chọn phòng" />
        <RadioGroup name="kind" legend="Thể loại" choices={kinds} value="news" />
        <CheckboxGroup
          name="fields"
          legend="Lĩnh vực theo dõi"
          optional
          hint="Chọn mọi lĩnh vực phù hợp."
          choices={[
            { value: 'agriculture', label: 'Nông nghiệp và phát triển nông thôn' },
            { value: 'education', label: 'Giáo dục và đào tạo' },
          ]}
          values={['education']}
        />
        <DateField name="day" label="Ngày ban hành" value="2011-09-15" />
        <DateTimeField name="publishAt" label="Hẹn giờ đăng" value="2011-09-21T07:30" />
        <FileField
          name="photos"
          label="Ảnh"
          kinds="Ảnh JPEG, PNG hoặc WebP"
          accept=".jpg,.jpeg,.png,.webp"
          maxBytes={10 * 1024 * 1024}
          maxFiles={12}
          optional
        />
        <PasswordField name="password" label="Mật khẩu" autocomplete="current-password" />
        <Checkbox name="urgent" label="Cần đăng trong ngày" hint="Biên tập viên trực nhận tin ngay." />
        <ButtonRow>
          <Button>Gửi ký duyệt</Button>
          <Button kind="secondary">Lưu bản nháp</Button>
        </ButtonRow>
      </Form>
    ),
  },
  {
    name: 'Biểu mẫu có chỗ sai',
    use: 'Tóm tắt ở đầu dẫn tới từng ô; những gì đã gõ vẫn còn nguyên.',
    parameters: [['errors', 'tên ô và câu nói chỗ sai']],
    access:
      'Tóm tắt lỗi nhận tiêu điểm khi trang trở lại; mỗi lỗi là một liên kết tới ô; lỗi không chỉ báo bằng màu.',
    draw: () => (
      <Form
        action="/bieu-mau-sai"
        label="Biểu mẫu có chỗ sai"
        values={{ 'wrong-title': '  ', 'wrong-lead': '\nDòng đầu để trống', 'wrong-kind': 'feature' }}
        errors={{
          'wrong-title': 'Hãy nhập tiêu đề.',
          'wrong-kind': 'Phòng này không viết thể loại vừa chọn.',
          'wrong-publishAt': 'Giờ đăng phải ở phía trước, sau 10:30 ngày 20/09/2011.',
        }}
      >
        <TextField name="wrong-title" label="Tiêu đề" hint="Không quá 120 chữ." />
        <TextArea name="wrong-lead" label="Lời dẫn" rows={3} />
        <RadioGroup name="wrong-kind" legend="Thể loại" choices={kinds} />
        <DateTimeField name="wrong-publishAt" label="Hẹn giờ đăng" value="2011-09-19T07:30" />
        <Button>Gửi ký duyệt</Button>
      </Form>
    ),
  },
]
