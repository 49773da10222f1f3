/** All that rich text may consist of. The editor's schema (assets/editor) offers exactly this; a test compares them. */
export const headingTags = ['h2', 'h3', 'h4'] as const
export const markTags = ['a', 'strong', 'em', 'u', 's', 'sub', 'sup'] as const
export const blockTags = [
  ...headingTags,
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'hr',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'figure',
  'img',
  'figcaption',
] as const
export const allowedTags: readonly string[] = [...blockTags, ...markTags, 'br']

export type Mark = (typeof markTags)[number]

export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  p: ['id'],
  ol: ['start'],
  a: ['href', 'title', 'rel'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  img: ['src', 'alt', 'width', 'height'],
}

/** What other writers call the same thing. `div` lives until the shape is made: it ends a paragraph and leaves no trace. */
export const otherNames: Readonly<Record<string, string>> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  ins: 'u',
  del: 's',
  strike: 's',
  tfoot: 'tbody',
  menu: 'ul',
  dir: 'ul',
  ...Object.fromEntries(
    [
      'address',
      'article',
      'aside',
      'body',
      'center',
      'dd',
      'details',
      'dl',
      'dt',
      'fieldset',
      'footer',
      'form',
    ]
      .concat([
        'header',
        'legend',
        'main',
        'nav',
        'pre',
        'section',
        'summary',
        'hgroup',
        'listing',
        'plaintext',
      ])
      .map((tag) => [tag, 'div']),
  ),
}

/** Elements whose words are no text of the author: they go with their content. */
export const droppedWhole = ['applet', 'audio', 'button', 'canvas', 'datalist', 'embed', 'frameset', 'head']
  .concat([
    'iframe',
    'map',
    'math',
    'noembed',
    'noframes',
    'noscript',
    'object',
    'option',
    'script',
    'select',
  ])
  .concat(['style', 'svg', 'template', 'textarea', 'title', 'video', 'xmp'])

const legalParts = 'muc|tieu-muc|chuong|dieu|phan|phu-luc'
const legalKinds =
  'bo-luat|chi-thi|chuong-trinh|de-an|dieu-le|ke-hoach|luat|nghi-dinh|nghi-quyet|noi-quy|phap-lenh|quy-che|quy-dinh|quy-trinh|quyet-dinh|thong-bao|thong-tu|van-ban'

/** An anchor says what part of a text it marks, so it never takes the id of something else in the page. */
export const anchorPattern = new RegExp(`^(?:${legalParts}|${legalKinds})(?:-[a-z0-9]+)*$`)

/** The only pictures in a text are our own: no other server learns who reads it, and none can change it later. */
export const pictureAddress = /^\/tep\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[^\s/?#"'<>\\()]+$/
