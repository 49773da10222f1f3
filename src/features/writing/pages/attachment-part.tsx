import { formatBytes } from '#lib/text.ts'
import { textOf, type FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import { Checkbox, FileField, HiddenField, TextField } from '#ui/index.ts'
import type { KnownMedia } from '../media.ts'
import { limits } from '../limits.ts'
import { listRows } from '../rows.ts'
import type { UploadRules } from '../uploads.ts'
import { GroupError } from './photo-part.tsx'

interface AttachmentPartProps {
  values: FieldValues
  errors: Readonly<Record<string, string>>
  media: KnownMedia
  rules: UploadRules
}

export function AttachmentPart({ values, errors, media, rules }: AttachmentPartProps) {
  return (
    <section class="writing-part" aria-labelledby="phan-tep">
      <h2 id="phan-tep">Tệp đính kèm</h2>
      <GroupError id="attachment" error={errors['attachment']} />
      {listRows(values, 'attachment').map((number) => {
        const mediaId = textOf(values, `attachment.${number}.mediaId`)
        const medium = media.get(mediaId)
        return (
          <div class="card">
            <p>
              {medium ? (
                <>
                  <a href={paths.media.href({ id: mediaId, name: medium.name })}>{medium.name}</a>{' '}
                  <span class="quiet">({formatBytes(medium.bytes)})</span>
                </>
              ) : (
                'Không tìm thấy tệp này.'
              )}
            </p>
            <HiddenField name={`attachment.${number}.mediaId`} value={mediaId} />
            <TextField
              name={`attachment.${number}.title`}
              label="Tên hiện trên trang"
              hint={`Để trống thì dùng tên tệp; tối đa ${limits.fileTitle} ký tự.`}
              optional
            />
            <Checkbox name={`attachment.${number}.remove`} label="Bỏ tệp này khi lưu" />
          </div>
        )
      })}
      <FileField
        name="newAttachments"
        label="Thêm tệp"
        kinds={rules.attachments.kinds}
        accept={rules.attachments.accept}
        maxBytes={rules.attachments.maxBytes}
        maxFiles={rules.attachments.maxFiles}
        optional
      />
    </section>
  )
}
