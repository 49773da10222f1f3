import { focalClass, type FocalPoint } from '#lib/focal-point.ts'

export interface PictureProps {
  /** For browsers that know none of the sources. */
  src: string
  /** The same picture in newer formats, the best first, each in its widths. */
  sources?: readonly { type: string; srcset: string }[] | undefined
  /** How wide it stands in the page, as `sizes` says it. */
  sizes?: string | undefined
  alt: string
  /** Pixels of the original: they keep its place while it loads. */
  width: number
  height: number
  /** The picture that a page leads with is fetched first; all others wait until they come near. */
  eager?: boolean | undefined
  /** What a crop keeps. */
  focalPoint?: FocalPoint | undefined
  class?: string | undefined
}

export function Picture({
  src,
  sources = [],
  sizes,
  alt,
  eager,
  focalPoint,
  class: ownClass,
  ...image
}: PictureProps) {
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img
        class={[ownClass, focalClass(focalPoint)].filter(Boolean).join(' ') || undefined}
        src={src}
        alt={alt}
        {...image}
        loading={eager ? 'eager' : 'lazy'}
        fetchpriority={eager ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}
