import { formatBytes } from '#lib/text.ts'
import { FieldFrame } from './field-frame.tsx'
import { type FieldProps, useField } from './form-state.ts'

interface FileFieldProps extends Omit<FieldProps, 'value'> {
  /** Said to the person: "Ảnh JPEG, PNG hoặc WebP". */
  kinds: string
  /** Said to the browser: ".jpg,.jpeg,.png". The server decides by content. */
  accept: string
  maxBytes: number
  /** More than one makes the field take several files at once. */
  maxFiles?: number | undefined
}

export function FileField(props: FileFieldProps) {
  const { name, kinds, accept, maxBytes, maxFiles = 1, optional } = props
  const { id, error, described } = useField(props)
  const many = maxFiles > 1
  const limit = `${kinds}; ${many ? `mỗi tệp` : 'tệp'} không quá ${formatBytes(maxBytes)}${many ? `; nhiều nhất ${maxFiles} tệp một lần` : ''}.`
  return (
    <FieldFrame {...props} id={id} error={error}>
      <p class="field-hint" id={`${id}-limit`}>
        {limit}
      </p>
      <input
        class="control control-file"
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={many}
        required={!optional}
        {...described}
        aria-describedby={[described['aria-describedby'], `${id}-limit`].filter(Boolean).join(' ')}
        data-max-bytes={maxBytes}
      />
    </FieldFrame>
  )
}
