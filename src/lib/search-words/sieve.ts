const size = 2_048

/** 1 where some key has these low bits. */
export function sieveOf(keyed: ReadonlyMap<number, unknown>): Uint8Array {
  const sieve = new Uint8Array(size)
  for (const key of keyed.keys()) sieve[key & (size - 1)] = 1
  return sieve
}

/** False where a key is certainly not there. */
export const mayHold = (sieve: Uint8Array, key: number): boolean => sieve[key & (size - 1)] === 1
