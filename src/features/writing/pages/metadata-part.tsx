import { dublinCore, dublinCoreElements, mandatoryElements, type Metadata } from '#features/articles/index.ts'
import { TextField } from '#ui/index.ts'

interface MetadataPartProps {
  /** What the system fills in by itself. */
  derived: Metadata
  errors: Readonly<Record<string, string>>
}

export function MetadataPart({ derived, errors }: MetadataPartProps) {
  const isWrong = Object.keys(errors).some((name) => name.startsWith('metadata.'))
  return (
    <section class="writing-part" aria-labelledby="phan-sieu-du-lieu">
      <h2 id="phan-sieu-du-lieu">Siêu dữ liệu</h2>
      <details class="disclosure" open={isWrong}>
        <summary>Mười lăm phần tử Dublin Core, tự điền theo bài</summary>
        <div class="writing-fields">
          <p class="field-hint">
            Để trống thì hệ thống dùng giá trị ghi dưới tên phần tử. Chỉ ghi vào ô khi cần giá trị khác.
          </p>
          {dublinCoreElements.map((element) => (
            <TextField
              name={`metadata.${element}`}
              label={`${dublinCore[element]} (dc:${element})${isMandatory(element) ? ', bắt buộc' : ''}`}
              hint={derived[element] ? `Tự điền: ${derived[element]}` : 'Không có giá trị tự điền.'}
              optional
            />
          ))}
        </div>
      </details>
    </section>
  )
}

const isMandatory = (element: string) => (mandatoryElements as readonly string[]).includes(element)
