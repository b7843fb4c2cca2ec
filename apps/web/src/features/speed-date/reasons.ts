const REASONS = {
  'first-meeting': 'reason.first-meeting',
  'met-before': 'reason.met-before',
} as const

type ReasonKey = (typeof REASONS)[keyof typeof REASONS] | 'reason.other'

/** The sentences for the codes of the matching; a code from a newer server says the general one. */
export function sentencesFor(codes: readonly string[]): readonly ReasonKey[] {
  const known = codes.map((code): ReasonKey => (isReason(code) ? REASONS[code] : 'reason.other'))
  return known.length > 0 ? [...new Set(known)] : ['reason.other']
}

function isReason(code: string): code is keyof typeof REASONS {
  return Object.hasOwn(REASONS, code)
}
