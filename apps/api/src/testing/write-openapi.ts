import { writeFileSync } from 'node:fs'
import { OPENAPI_FILE, openapiDocument } from './openapi-document.ts'

writeFileSync(OPENAPI_FILE, await openapiDocument())
