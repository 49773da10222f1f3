import type { Page } from 'playwright-core'

interface AccessNode {
  nodeId: string
  ignored: boolean
  role?: { value?: string }
  name?: { value?: string }
  description?: { value?: string }
  value?: { value?: string | number }
  properties?: { name: string; value: { value?: string | number | boolean } }[]
  childIds?: string[]
}

/** Roles that a screen reader says by name; the rest is only what stands in them. */
const spoken = new Set(
  `banner navigation main contentinfo complementary search region form group article heading link button textbox
   searchbox checkbox radio combobox option list listitem table caption row columnheader rowheader cell image figure alert
   status separator DisclosureTriangle blockquote Abbr time`.split(/\s+/),
)
const states = [
  'level',
  'expanded',
  'checked',
  'pressed',
  'required',
  'invalid',
  'disabled',
  'current',
] as const

/**
 * The page as a screen reader comes to know it: the accessibility tree that Chromium gives to one, read from the top.
 * One line for each thing: `role name [states] (description)`. Plain text stands without a role.
 */
export async function readAloud(page: Page, root = 'body'): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AccessNode[] }
  const start = await nodeOf(root)
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const first = nodes.find(({ nodeId }) => nodeId === start) ?? nodes[0]
  return first ? speak(first, byId) : []

  async function nodeOf(selector: string): Promise<string | undefined> {
    const { result } = (await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
    })) as { result: { objectId?: string } }
    if (result.objectId === undefined) throw new Error(`Nothing in the page is ${selector}`)
    const found = (await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })) as { nodes: AccessNode[] }
    return found.nodes[0]?.nodeId
  }
}

function speak(node: AccessNode, byId: Map<string, AccessNode>): string[] {
  const role = node.role?.value ?? ''
  const name = (node.name?.value ?? '').trim()
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? [])
  const within = () => children.flatMap((child) => speak(child, byId))
  if (role === 'StaticText') return name === '' ? [] : [name]
  if (node.ignored || !spoken.has(role)) return within()
  const line = [role, name, statesOf(node), describe(node)].filter(Boolean).join(' ')
  // What takes its name from its content has said it all, unless there is more to find in it.
  return ['link', 'button', 'heading'].includes(role)
    ? [line, ...within().filter((inner) => !name.includes(inner))]
    : [line, ...within()]
}

const describe = ({ description }: AccessNode) =>
  description?.value === undefined || description.value === '' ? '' : `(${description.value})`

function statesOf({ properties = [], value }: AccessNode): string {
  const said = properties.flatMap(({ name, value: { value: is } }) => {
    if (!states.includes(name as (typeof states)[number]) || is === false || is === 'false') return []
    return [is === true || is === 'true' ? name : `${name} ${String(is)}`]
  })
  const holds = value?.value === undefined || value.value === '' ? [] : [`= ${String(value.value)}`]
  const all = [...said, ...holds]
  return all.length === 0 ? '' : `[${all.join(', ')}]`
}
