export type Verdict =
  | { state: 'off' }
  | { state: 'clean' }
  | { state: 'infected'; signature: string }
  /** `why` is a sentence for people, `cause` the program's own words for the log. */
  | { state: 'unavailable'; why: string; cause: string }

const tooLarge =
  'Tệp vượt giới hạn của chương trình quét mã độc. Hãy báo người quản trị nâng giới hạn (StreamMaxLength, MaxFileSize, MaxScanSize).'

/**
 * clamd's answer to INSTREAM: "stream: OK", "stream: NAME FOUND", or words that end in ERROR. Where its limits cut a scan
 * short it has not looked at everything: with AlertExceedsMax it says so as a finding, and that is no virus.
 */
export function readVerdict(answer: string): Verdict {
  if (answer === 'stream: OK') return { state: 'clean' }
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (
    signature?.startsWith('Heuristics.Limits.Exceeded') ||
    answer.startsWith('INSTREAM size limit exceeded')
  )
    return { state: 'unavailable', why: tooLarge, cause: answer }
  if (signature !== undefined) return { state: 'infected', signature }
  return { state: 'unavailable', why: 'Chương trình quét mã độc báo lỗi.', cause: answer }
}
