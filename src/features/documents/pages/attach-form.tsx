import { paths } from '#paths'
import { Button, FileField, Form, RadioGroup } from '#ui/index.ts'
import { roleNames, type FileRole } from '../files/role.ts'

export interface AttachProps {
  id: string
  /** As what a file may still be added. */
  roles: readonly Exclude<FileRole, 'former'>[]
  /** The one that is chosen when the form appears. */
  role: Exclude<FileRole, 'former'>
  maxBytes: number
  /** Sentences about files that were not taken just now. */
  errors: readonly string[]
}

const hints: Record<Exclude<FileRole, 'former'>, string> = {
  original: 'Thay bản gốc đang có; bản cũ vẫn được giữ. Ô đã nhập không bị ghi đè.',
  attachment: 'Phụ lục, bảng biểu đi cùng văn bản.',
  rendition: 'ODT, ODS hoặc ODP có cùng nội dung (Điều 9, khoản 1).',
}

const openKinds = { kinds: 'ODT, ODS hoặc ODP', accept: '.odt,.ods,.odp' }
const allKinds = {
  kinds: 'PDF, Word, ODF, Excel, PowerPoint, RTF, TXT hoặc ảnh',
  accept: '.pdf,.docx,.doc,.odt,.rtf,.xlsx,.xls,.ods,.pptx,.ppt,.odp,.txt,.csv,.jpg,.jpeg,.png,.tif,.tiff',
}

/** The role stands before the file: the file is written down while it comes, and must know what it is for. */
export function AttachForm({ id, roles, role: chosen, maxBytes, errors }: AttachProps) {
  return (
    <details open={errors.length > 0}>
      <summary>Thêm tệp vào văn bản này</summary>
      <Form
        action={paths.desk.documentFiles.href({ id })}
        files
        label="Thêm tệp"
        values={{ role: chosen }}
        errors={errors.length > 0 ? { files: errors.join(' ') } : {}}
      >
        <RadioGroup
          name="role"
          legend="Tệp này là"
          choices={roles.map((role) => ({ value: role, label: roleNames[role], hint: hints[role] }))}
        />
        <FileField
          name="files"
          label="Tệp"
          {...(roles.every((role) => role === 'rendition') ? openKinds : allKinds)}
          maxBytes={maxBytes}
        />
        <Button kind="secondary">Thêm tệp</Button>
      </Form>
    </details>
  )
}
