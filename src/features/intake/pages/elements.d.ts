import type { ComponentChildren } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      /** The custom element of assets/; without its script it is a box like any other. */
      'hand-in': {
        'data-announce': string
        'data-most': number
        'data-limit': number
        children?: ComponentChildren
      }
    }
  }
}
