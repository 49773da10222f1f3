import type { X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'

const longest = 8
/** Of signatures of certificates: a crowd that sign each other crosswise has endless chains. */
const mostLooks = 64

/**
 * Whether a chain leads from the certificate to one that is trusted, each link signed by the next, allowed to sign, and in
 * force at that moment (RFC 5280 without names, policies and revocation: there is no network to ask for those).
 */
export function isTrusted(
  certificate: X509Certificate,
  {
    between,
    trusted,
    at,
  }: { between: readonly X509Certificate[]; trusted: readonly X509Certificate[]; at: Date },
): boolean {
  let looks = 0
  const leads = (from: X509Certificate, below: readonly X509Certificate[]): boolean => {
    if (!isInForce(from, at)) return false
    if (trusted.some((anchor) => anchor.raw.equals(from.raw))) return true
    if (below.length >= longest) return false
    const path = [...below, from]
    return [...trusted, ...between].some((issuer) => {
      if (looks >= mostLooks || path.includes(issuer) || !maySign(issuer, path.length - 1)) return false
      if (!from.checkIssued(issuer)) return false
      looks += 1
      return from.verify(issuer.publicKey) && leads(issuer, path)
    })
  }
  return leads(certificate, [])
}

export const isInForce = (certificate: X509Certificate, at: Date): boolean =>
  certificate.validFromDate <= at && at <= certificate.validToDate

/** An authority, and none that only may have `below` others between itself and the signer. */
function maySign(issuer: X509Certificate, below: number): boolean {
  if (!issuer.ca) return false
  const { extensions } = Certificate.fromBER(Uint8Array.from(issuer.raw))
  const constraints = extensions?.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue as
    | { pathLenConstraint?: unknown }
    | undefined
  const most = constraints?.pathLenConstraint
  return typeof most !== 'number' || below <= most
}
