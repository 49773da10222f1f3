import { DomUtils, parseDocument } from 'htmlparser2'

/** What the forms of a page hold, as a browser would send it: by the names of their controls. */
export function readFormValues(html: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  const add = (name: string | undefined, value: string) => {
    if (name) values.set(name, [...(values.get(name) ?? []), value])
  }
  for (const element of DomUtils.findAll(() => true, parseDocument(html).children)) {
    const { name: tag, attribs } = element
    if (tag === 'textarea') add(attribs['name'], DomUtils.textContent(element).replace(/^\n/, ''))
    if (tag === 'option' && attribs['selected'] !== undefined) add(selectOf(element), attribs['value'] ?? '')
    if (tag !== 'input') continue
    const isTick = attribs['type'] === 'checkbox' || attribs['type'] === 'radio'
    if (!isTick || attribs['checked'] !== undefined) add(attribs['name'], attribs['value'] ?? '')
  }
  return values
}

function selectOf(option: Element): string | undefined {
  let parent = option.parent
  while (parent && !('attribs' in parent && parent.name === 'select')) parent = parent.parent
  return parent && 'attribs' in parent ? parent.attribs['name'] : undefined
}

type Element = ReturnType<typeof DomUtils.findAll>[number]
