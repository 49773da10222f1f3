import { SaxesParser } from 'saxes'

export interface XmlEvents {
  /** `name` as written, with its prefix (`w:p`). */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const deepest = 500

/**
 * Walks through XML. Answers false where it is broken, nested without end or declares entities: no office program writes a
 * DOCTYPE, and one that grows a billion laughs is not read. What came before the fault has been told.
 */
export function walkXml(bytes: Uint8Array, events: XmlEvents): boolean {
  const parser = new SaxesParser()
  let depth = 0
  let sound = true
  const fail = () => {
    sound = false
    throw new Stop()
  }
  parser.on('doctype', fail)
  parser.on('error', fail)
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) fail()
    events.open?.(name, attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    events.close?.(name)
  })
  parser.on('text', (text) => events.text?.(text))
  try {
    const piece = 1024 * 1024
    const decoder = new TextDecoder('utf-8')
    for (let at = 0; at < bytes.length; at += piece)
      parser.write(decoder.decode(bytes.subarray(at, at + piece), { stream: at + piece < bytes.length }))
    parser.close()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
  }
  return sound
}

class Stop extends Error {}
