import { HiddenField } from './form.tsx'

interface VisitorFieldsProps {
  /** Field and value that say when the form was shown. */
  stamp: { name: string; value: string }
  /** A field that people neither see nor reach with the keyboard; who fills it in is a machine. */
  trap: string
}

/** What tells people from machines in a form that is open to all, without a puzzle, a script or another site. */
export function VisitorFields({ stamp, trap }: VisitorFieldsProps) {
  return (
    <>
      <HiddenField {...stamp} />
      <div class="trap" aria-hidden="true">
        <label for={trap}>Xin để trống ô này</label>
        <input id={trap} type="text" name={trap} tabIndex={-1} autocomplete="off" />
      </div>
    </>
  )
}
