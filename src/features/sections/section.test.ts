import { describe, expect, it } from 'vitest'
import { orderAfterMove, treeOf, type Section } from './section.ts'

const section = (id: string, parentId: string | null, position: number): Section => ({
  id,
  parentId,
  position,
  code: id,
  name: id,
  slug: id,
  clause: '',
  hidden: false,
  createdAt: new Date(0),
})

describe('the tree of sections', () => {
  it('keeps the order that people gave, above and below', () => {
    const found = treeOf([
      section('b', null, 2),
      section('b.y', 'b', 2),
      section('a', null, 1),
      section('b.x', 'b', 1),
    ])
    expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(found[1]?.categories.map(({ id }) => id)).toEqual(['b.x', 'b.y'])
  })
})

describe('a category', () => {
  const order = (id: string, direction: 'up' | 'down') =>
    orderAfterMove([{ id: 'x' }, { id: 'y' }, { id: 'z' }], id, direction).map((entry) => entry.id)

  it('changes place with its neighbour', () => {
    expect(order('y', 'up')).toEqual(['y', 'x', 'z'])
    expect(order('y', 'down')).toEqual(['x', 'z', 'y'])
  })

  it('stays where it is at either end', () => {
    expect(order('x', 'up')).toEqual(['x', 'y', 'z'])
    expect(order('z', 'down')).toEqual(['x', 'y', 'z'])
  })
})
