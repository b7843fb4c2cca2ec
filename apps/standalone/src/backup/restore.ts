import { runCommand } from './command.ts'
import { restoreBackup } from './restore-backup.ts'

await runCommand(
  'npm run restore -- <file> [--replace]',
  async ({ path, mayReplace, checkout, chosen, say }) => {
    const { directory, madeAt, putAside } = await restoreBackup({ checkout, chosen, file: path, mayReplace })
    say(`Restored to ${directory} what was backed up at ${madeAt}. Start it with npm start.`)
    if (putAside !== undefined) say(`The data that was there is in ${putAside}; delete it when you are sure.`)
  },
)
