import { walkXml } from '../xml-events.ts'

/** Parts of an OOXML file that a part names by an id: id to path from the file's root. A missing or broken list names none. */
export function readRelations(
  parts: ReadonlyMap<string, Uint8Array>,
  owner: string,
): Map<string, { path: string; type: string }> {
  const cut = owner.lastIndexOf('/') + 1
  const folder = owner.slice(0, cut)
  const list = parts.get(`${folder}_rels/${owner.slice(cut)}.rels`)
  const found = new Map<string, { path: string; type: string }>()
  if (list)
    walkXml(list, {
      open(name, { Id, Target, Type, TargetMode }) {
        if (!name.endsWith('Relationship') || !Id || !Target || TargetMode === 'External') return
        found.set(Id, { path: resolvePath(folder, Target), type: Type?.split('/').at(-1) ?? '' })
      },
    })
  return found
}

/** A path from the root stands for itself; others are seen from the part's folder. */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/'))
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  return steps.join('/')
}

/** Some programs put a prefix before every name, others none. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
