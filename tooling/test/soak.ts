import { runAndLeave } from './run-and-leave.ts'
import { selectSteps } from './run-steps.ts'
import { stepsFor } from './steps.ts'

const [journey = '', times = '10'] = process.argv.slice(2)

// One that passes once may pass by luck.
await runAndLeave(selectSteps(stepsFor([journey, `--repeat-each=${times}`, '--workers=1']), ['e2e']))
