export { match } from './match.ts'
export type { Encounter, Group, MatchInput, MatchResult, Person, Reason, SittingOut } from './match-types.ts'
