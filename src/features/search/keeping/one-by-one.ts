/** A thing that could not be written, and why. */
export interface Fault {
  item: string
  error: unknown
}

/**
 * Writes things together, and where that fails each alone, so that one of them holds up no other. Answers with those that
 * failed.
 */
export async function writeOneByOne(
  items: readonly string[],
  write: (some: readonly string[]) => Promise<void>,
): Promise<Fault[]> {
  try {
    await write(items)
    return []
  } catch (error) {
    const [only] = items
    if (items.length === 1 && only !== undefined) return [{ item: only, error }]
  }
  const faults: Fault[] = []
  for (const item of items)
    await write([item]).catch((error: unknown) => {
      faults.push({ item, error })
    })
  return faults
}

export const faultOf = (kind: string, { item, error }: Fault): Error =>
  new Error(`${kind}/${item} could not be taken into the search index; it is tried again later`, {
    cause: error,
  })
