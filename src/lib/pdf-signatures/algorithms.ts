import { constants, type KeyObject, verify } from 'node:crypto'
import { type AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs'

const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Null for what nobody should sign with any more, as MD5, and what is not known. */
export const hashOf = (oid: string): string | null => hashes[oid] ?? null

interface Scheme {
  key: 'rsa' | 'ec' | 'ed25519'
  /** Null: the one of the digest algorithm. */
  hash: string | null
}

const schemes: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa', hash: null },
  '1.2.840.113549.1.1.5': { key: 'rsa', hash: 'sha1' },
  '1.2.840.113549.1.1.14': { key: 'rsa', hash: 'sha224' },
  '1.2.840.113549.1.1.11': { key: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', hash: 'sha512' },
  '1.2.840.10045.2.1': { key: 'ec', hash: null },
  '1.2.840.10045.4.1': { key: 'ec', hash: 'sha1' },
  '1.2.840.10045.4.3.1': { key: 'ec', hash: 'sha224' },
  '1.2.840.10045.4.3.2': { key: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', hash: 'sha512' },
  '1.3.101.112': { key: 'ed25519', hash: null },
}
const pss = '1.2.840.113549.1.1.10'

/** Whether the key made this signature of these bytes; null where the algorithm is none of the known ones. */
export function isSignedBy(
  key: KeyObject,
  { algorithm, digest }: { algorithm: AlgorithmIdentifier; digest: string },
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean | null {
  const { asymmetricKeyType: type } = key
  if (algorithm.algorithmId === pss) {
    if (type !== 'rsa' && type !== 'rsa-pss') return false
    const params = new RSASSAPSSParams({ schema: algorithm.algorithmParams })
    const hash = hashOf(params.hashAlgorithm.algorithmId)
    const padding = constants.RSA_PKCS1_PSS_PADDING
    return hash === null
      ? null
      : verify(hash, bytes, { key, padding, saltLength: params.saltLength }, signature)
  }
  const scheme = schemes[algorithm.algorithmId]
  if (!scheme) return null
  if (scheme.key !== type) return false
  return verify(scheme.key === 'ed25519' ? null : (scheme.hash ?? digest), bytes, key, signature)
}
