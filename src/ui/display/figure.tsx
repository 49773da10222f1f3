import { Picture, type PictureProps } from './picture.tsx'

interface FigureProps extends PictureProps {
  /** So that a list of pictures can lead to this one. */
  id?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
}

export function Figure({ id, caption, credit, ...picture }: FigureProps) {
  return (
    <figure class="figure" id={id} tabIndex={id ? -1 : undefined}>
      <Picture {...picture} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span class="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
