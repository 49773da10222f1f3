import { xml, type Xml } from '../../xml.ts'

/** A tab is an element; a space at the end, or beside another, would be lost as it stands. */
export const spell = (text: string): (Xml | string)[] =>
  text.split(/(\t| (?= )| $)/).map((part) => {
    if (part === '\t') return xml('text:tab', {})
    return part === ' ' ? xml('text:s', {}) : part
  })
