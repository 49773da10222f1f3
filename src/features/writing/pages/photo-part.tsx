import { formatCount } from '#lib/text.ts'
import { consentBases } from '#features/articles/index.ts'
import { textOf, type FieldValues } from '#platform/http/form.ts'
import { paths } from '#paths'
import { Checkbox, Fieldset, FileField, HiddenField, Notice, Select, TextArea, TextField } from '#ui/index.ts'
import type { KnownMedia } from '../media.ts'
import { limits } from '../limits.ts'
import { listRows } from '../rows.ts'
import type { UploadRules } from '../uploads.ts'
import { FocalPointField } from './focal-point-field.tsx'

interface PhotoPartProps {
  values: FieldValues
  errors: Readonly<Record<string, string>>
  media: KnownMedia
  rules: UploadRules
}

const bases = Object.entries(consentBases).map(([value, label]) => ({ value, label }))

export function PhotoPart({ values, errors, media, rules }: PhotoPartProps) {
  const rows = listRows(values, 'photo')
  return (
    <section class="writing-part" aria-labelledby="phan-anh">
      <h2 id="phan-anh">Ảnh</h2>
      <GroupError id="photo" error={errors['photo']} />
      {rows.length > 0 && (
        <photo-list class="photo-rows">
          {rows.map((number, n) => (
            <PhotoRow
              number={number}
              place={n + 1}
              mediaId={textOf(values, `photo.${number}.mediaId`)}
              focalPoint={textOf(values, `photo.${number}.focalPoint`)}
              focalError={errors[`photo.${number}.focalPoint`]}
              media={media}
            />
          ))}
        </photo-list>
      )}
      <FileField
        name="newPhotos"
        label="Thêm ảnh"
        hint="Sau khi lưu, mỗi ảnh có một khung để ghi chú thích, mô tả và căn cứ sử dụng hình ảnh."
        kinds={rules.photos.kinds}
        accept={rules.photos.accept}
        maxBytes={rules.photos.maxBytes}
        maxFiles={rules.photos.maxFiles}
        optional
      />
    </section>
  )
}

/** Where the error summary leads when it is about a group as a whole. */
export function GroupError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <div id={id} tabIndex={-1}>
      <Notice kind="danger">{error}</Notice>
    </div>
  )
}

interface PhotoRowProps {
  number: number
  /** Which photo it is in the article, from 1. */
  place: number
  mediaId: string
  focalPoint: string
  focalError: string | undefined
  media: KnownMedia
}

function PhotoRow({ number, place, mediaId, focalPoint, focalError, media }: PhotoRowProps) {
  const name = (field: string) => `photo.${number}.${field}`
  const medium = media.get(mediaId)
  return (
    <div class="photo-row card" data-photo>
      <div class="photo-picture">
        {medium ? (
          <img
            src={paths.media.href({ id: mediaId, name: medium.name })}
            alt={`Ảnh ${place}`}
            loading="lazy"
            decoding="async"
          />
        ) : (
          <p class="quiet">Không tìm thấy tệp của ảnh này.</p>
        )}
      </div>
      <Fieldset legend={`Ảnh ${place}${medium ? `: ${medium.name}` : ''}`}>
        <HiddenField name={name('mediaId')} value={mediaId} />
        <div class="writing-fields">
          <TextArea
            name={name('caption')}
            label="Chú thích"
            hint={`In dưới ảnh; tối đa ${formatCount(limits.caption)} ký tự.`}
            rows={2}
            optional
          />
          <TextArea
            name={name('alt')}
            label="Mô tả thay thế"
            hint="Nói cho người không nhìn thấy ảnh biết trong ảnh có gì; phải có trước khi trình ký, trừ ảnh trang trí."
            rows={2}
          />
          <Checkbox name={name('decorative')} label="Ảnh chỉ để trang trí, không cần mô tả" />
          <Select
            name={name('consentBasis')}
            label="Căn cứ sử dụng hình ảnh cá nhân"
            hint="Khoản 6 Điều 3 Quy chế; phải có trước khi trình ký."
            options={bases}
            blank="Chưa ghi"
          />
          <TextField
            name={name('personsShown')}
            label="Những người trong ảnh"
            hint="Ghi họ tên hoặc mô tả nhóm người."
            optional
          />
          <FocalPointField name={name('focalPoint')} value={focalPoint} error={focalError} />
          <div class="control-pair">
            <TextField name={name('order')} label="Thứ tự" inputmode="numeric" size="short" optional />
            <Checkbox name={name('remove')} label="Bỏ ảnh này khi lưu" />
          </div>
        </div>
      </Fieldset>
    </div>
  )
}
