import { runAndLeave } from './run-and-leave.ts'
import { selectSteps } from './run-steps.ts'
import { stepsFor } from './steps.ts'

// What takes more of a machine than `npm test` may: played before a release.
await runAndLeave(selectSteps(stepsFor(process.argv.slice(2), 'release-e2e'), ['e2e']))
