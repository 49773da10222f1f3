interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  license?: string
  optionalDependencies?: Record<string, string>
}

export interface Lock {
  packages: Record<string, LockedPackage>
}

interface Platform {
  os: string[]
  cpu: string[]
  libc?: string[]
}

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']

/** "@oxfmt/binding-linux-x64-musl" is for linux, x64, musl. */
function platformOf(name: string): Platform | null {
  const words = name.split(/[/-]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  if (!os || !cpu) return null
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') && os === 'linux' ? ['glibc'] : null
  return { os: [os], cpu: [cpu], ...(libc ? { libc } : {}) }
}

/** Names and versions of packages for one platform that a locked package asks for and the lock does not have. */
export function listMissing(lock: Lock): { name: string; version: string; dev: boolean }[] {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(
        ([name]) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
      )
      .map(([name, version]) => ({ name, version, dev })),
  )
}

/** Adds them as npm would, without the checksum it could not learn. Returns the added names. */
export function completeLock(lock: Lock): string[] {
  const added: string[] = []
  for (const { name, version, dev } of listMissing(lock)) {
    const platform = platformOf(name)
    if (!platform || !/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}@${version} names no platform`)
    const { os, cpu, libc } = platform
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(dev ? { dev } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      os,
    }
    added.push(name)
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
  )
  return added
}
