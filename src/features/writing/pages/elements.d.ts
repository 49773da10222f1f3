import type { ComponentChildren } from 'preact'

interface Enhancement {
  class?: string
  children?: ComponentChildren
}

declare module 'preact' {
  namespace JSX {
    /** Custom elements of assets/editor; without a script they are boxes like any other. */
    interface IntrinsicElements {
      'rich-editor': Enhancement & { upload: string }
      'photo-list': Enhancement
      'auto-save': Enhancement & {
        url: string
        keeper: string | undefined
        'own-revision': number
        'shows-sent': boolean
      }
    }
  }
}
