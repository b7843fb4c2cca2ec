import { runAndLeave } from './run-and-leave.ts'
import { selectSteps } from './run-steps.ts'
import { stepsFor } from './steps.ts'

await runAndLeave(selectSteps(stepsFor(), process.argv.slice(2)))
