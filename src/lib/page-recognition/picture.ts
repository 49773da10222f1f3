/** One page as pixels: red, green, blue and opacity, a byte each. */
export interface Picture {
  pixels: Uint8ClampedArray | Uint8Array
  /** In pixels. */
  width: number
  height: number
  /** Pixels in one point (1/72 inch). */
  scale: number
}

/** Fewer dots and Vietnamese marks run together, more and a page takes twice as long without being read better. */
export const dotsPerInch = 250
/** A sheet of A3 at `dotsPerInch`, and a little more; what is larger is read smaller. */
export const mostPixels = 13_000_000
