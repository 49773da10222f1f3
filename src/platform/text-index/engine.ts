import type * as Lance from '@lancedb/lancedb'
import type { Schema } from 'apache-arrow'
import type { IndexShape } from './shape.ts'

export interface Engine {
  lance: typeof Lance
  schemaOf: (shape: IndexShape) => Schema
}

let loading: Promise<Engine> | null = null

/** Loaded when something is searched for the first time: its native part takes some 100 ms, which no start has to wait for. */
export function loadEngine(): Promise<Engine> {
  return (loading ??= load())
}

async function load(): Promise<Engine> {
  const [lance, { Binary, Field, Int32, List, Schema, Utf8 }] = await Promise.all([
    import('@lancedb/lancedb'),
    import('apache-arrow'),
  ])
  const text = (name: string) => new Field(name, new Utf8(), false)
  return {
    lance,
    schemaOf: ({ searched, kept, bytes, numbers, values, lists }) =>
      new Schema([
        ...['id', 'item', ...values, ...searched, ...kept].map(text),
        ...bytes.map((name) => new Field(name, new Binary(), false)),
        ...numbers.map((name) => new Field(name, new Int32(), false)),
        ...lists.map((name) => new Field(name, new List(new Field('item', new Utf8(), true)), false)),
      ]),
  }
}

/** Has the library tell of faults only, and not of every table that is made; before it is loaded. */
export function quietEngine(environment: NodeJS.ProcessEnv): void {
  environment['LANCEDB_LOG'] ??= 'error'
  environment['RUST_LOG'] ??= 'error'
}
