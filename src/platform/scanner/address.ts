import type { NetConnectOpts } from 'node:net'

const form = /^(?:unix:(?<path>\/\S+)|tcp:(?:\[(?<v6>[0-9a-f:.]+)\]|(?<host>[^\s:[\]]+)):(?<port>\d{1,5}))$/i

export const isClamdAddress = (value: string): boolean => form.test(value)

/** `unix:/run/clamav/clamd.ctl`, `tcp:127.0.0.1:3310`, `tcp:[::1]:3310`. Throws where it is neither. */
export function readAddress(value: string): NetConnectOpts {
  const { path, v6, host = v6 ?? '', port } = form.exec(value)?.groups ?? {}
  if (path !== undefined) return { path }
  if (port !== undefined) return { host, port: Number(port) }
  throw new Error(`Not an address of clamd: ${value}`)
}
