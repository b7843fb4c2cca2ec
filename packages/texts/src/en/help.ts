/** What helps in an event, and the keys that do what buttons do; fetched after the page. */
export const help = {
  'help.title': 'What can we help with?',
  'help.media.title': 'They do not see or hear me',
  'help.media':
    'Look whether your camera and microphone are on, and choose others if these are not the right ones. If you hear nobody, turn up the sound of your device.',
  'help.ready': 'Look at picture and sound',
  'help.lost.title': 'My connection drops',
  'help.lost':
    'We keep your place: {table} seconds at a table or on a stage, {date} seconds in a date. The page tries by itself. Opening it again brings you back to where you were.',
  'help.leave.title': 'I want to go',
  'help.leave': 'The red button leaves. Others read no more than that you had to go.',
  'help.report.title': 'Somebody makes this unpleasant',
  'help.report':
    'Press the flag, at a table or in a date: not with this person again, or report. It ends at once, and they are not told why.',
  'help.keys.title': 'I use the keyboard',
  'help.keys': 'Show the keys',
  'help.done': 'Close',
  'held.title': 'We keep your place',
  'held.table': 'Table {number}, {clock} to go.',
  'held.stage': 'Your seat at the stage, {clock} to go.',
  'held.date': 'Your place in the speed date, {clock} to go.',
  'held.hint': 'After that somebody else may take it. What you wrote and noted is still there.',
  'held.over':
    'The time is up, and somebody else may sit there by now. When the connection is back you see how it stands.',
  'held.again': 'Connect again',
  'keys.title': 'Which key does what?',
  'keys.mute': 'Microphone on or off',
  'keys.camera': 'Camera on or off',
  'keys.hand': 'Hand up or down, at a stage',
  'keys.leave': 'Leave, once you have said yes',
  'keys.panes': 'On to the next part: picture, bar, panel',
  'keys.list': 'This list',
  'keys.hint': 'While you type, and with other keys held, they do nothing.',
  'keys.switch': 'Use these keys',
  'keys.leave.title': 'Leave here?',
  'keys.leave.stay': 'Stay',
} as const
