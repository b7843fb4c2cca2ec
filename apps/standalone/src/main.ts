import { join } from 'node:path'
import { launch } from './launch.ts'
import { createProgress } from './progress.ts'

const checkout = join(import.meta.dirname, '../../..')
process.exit(await launch({ checkout, env: process.env, progress: createProgress(process.stdout) }))
