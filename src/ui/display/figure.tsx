interface FigureProps {
  src: string
  alt: string
  width: number
  height: number
  caption?: string | undefined
  credit?: string | undefined
  /** The first picture of a page is not put off. */
  eager?: boolean | undefined
  srcset?: string | undefined
  sizes?: string | undefined
}

export function Figure({ alt, caption, credit, eager, ...picture }: FigureProps) {
  return (
    <figure class="figure">
      <img {...picture} alt={alt} loading={eager ? 'eager' : 'lazy'} decoding="async" />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span class="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
