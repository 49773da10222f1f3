import type { Alignment, PageNumbers } from '../content.ts'
import { walkXml } from '../xml-events.ts'
import type { Styles } from './styles.ts'

/** The look of the number of the page in a header or a footer; null where there is none. */
export function findPageField(part: Uint8Array, styles: Styles): Pick<PageNumbers, 'align' | 'size'> | null {
  let found: { align?: Alignment; size?: number } | null = null
  let align: Alignment | undefined
  let size: number | undefined
  let inRunLook = false
  let inField = false
  let tabs = 0
  const take = () => {
    const placed = tabs > 0 ? (tabs === 1 ? 'centre' : 'right') : align
    found ??= { ...(placed && { align: placed }), ...(size !== undefined && { size }) }
  }
  walkXml(part, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:p') {
        ;({ align } = styles.normal.setting)
        ;({ size } = styles.normal.look)
        tabs = 0
      } else if (name === 'w:pStyle' || name === 'w:rStyle') {
        const style = styles.find(value)
        if (name === 'w:pStyle') ({ align } = style.setting)
        size = style.look.size ?? size
      } else if (name === 'w:jc')
        align = { center: 'centre', right: 'right', end: 'right' }[value] as Alignment
      else if (name === 'w:framePr' && attributes['w:xAlign']) {
        const across = attributes['w:xAlign']
        align = across === 'center' ? 'centre' : across === 'right' || across === 'outside' ? 'right' : 'left'
      } else if (name === 'w:ptab') align = attributes['w:alignment'] === 'center' ? 'centre' : 'right'
      else if (name === 'w:rPr') inRunLook = true
      else if (name === 'w:sz' && inRunLook) size = Number(value) / 2
      else if (name === 'w:tab' && !('w:pos' in attributes)) tabs++
      else if (name === 'w:instrText') inField = true
      else if (name === 'w:fldSimple' && isPageField(attributes['w:instr'] ?? '')) take()
    },
    text(text) {
      if (inField && isPageField(text)) take()
    },
    close(name) {
      if (name === 'w:rPr') inRunLook = false
      if (name === 'w:instrText') inField = false
    },
  })
  return found
}

const isPageField = (instruction: string) => /^\s*PAGE\b/i.test(instruction)
