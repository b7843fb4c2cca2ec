export { foresee } from './foresee.ts'
export type { Foresight, Plan, RoundForeseen, Warning } from './foresee.ts'
export { match, scoresFor } from './match.ts'
export type {
  Ask,
  Encounter,
  Group,
  MatchInput,
  MatchResult,
  PeopleWith,
  Person,
  Reason,
  Rule,
  Sides,
  SittingOut,
} from './match-types.ts'
export type { Scores } from './scores.ts'
