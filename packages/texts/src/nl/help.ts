import type { help as source } from '../en/help.ts'

export const help: Record<keyof typeof source, string> = {
  'help.title': 'Waar kunnen we mee helpen?',
  'help.media.title': 'Ze zien of horen me niet',
  'help.media':
    'Kijk of je camera en microfoon aan staan, en kies andere als dit niet de goede zijn. Hoor je niemand, zet dan het geluid van je apparaat harder.',
  'help.ready': 'Beeld en geluid bekijken',
  'help.lost.title': 'Mijn verbinding valt weg',
  'help.lost':
    'We houden je plek vrij: {table} seconden aan een tafel of op een podium, {date} seconden in een speeddate. De pagina probeert het vanzelf. Open je haar opnieuw, dan ben je weer waar je was.',
  'help.leave.title': 'Ik wil weg',
  'help.leave': 'Met de rode knop ga je weg. Anderen lezen alleen dat je weg moest.',
  'help.report.title': 'Iemand maakt het onprettig',
  'help.report':
    'Druk op de vlag, aan een tafel of in een speeddate: niet meer met deze persoon, of melden. Het stopt meteen, en de ander hoort niet waarom.',
  'help.keys.title': 'Ik gebruik het toetsenbord',
  'help.keys': 'Toetsen bekijken',
  'help.done': 'Sluiten',
  'held.title': 'We houden je plek vrij',
  'held.table': 'Tafel {number}, nog {clock}.',
  'held.stage': 'Je plek bij het podium, nog {clock}.',
  'held.date': 'Je plek in de speeddate, nog {clock}.',
  'held.hint': 'Daarna kan iemand anders er gaan zitten. Wat je schreef en noteerde, is er nog.',
  'held.over':
    'De tijd is om, en misschien zit er al iemand anders. Zodra er weer verbinding is, zie je hoe het staat.',
  'held.again': 'Verbind opnieuw',
  'keys.title': 'Welke toets doet wat?',
  'keys.mute': 'Microfoon aan of uit',
  'keys.camera': 'Camera aan of uit',
  'keys.hand': 'Hand omhoog of omlaag, bij een podium',
  'keys.leave': 'Weggaan, als je ja hebt gezegd',
  'keys.panes': 'Naar het volgende deel: beeld, balk, paneel',
  'keys.list': 'Deze lijst',
  'keys.hint': 'Terwijl je typt, of een andere toets vasthoudt, doen ze niets.',
  'keys.switch': 'Deze toetsen gebruiken',
  'keys.leave.title': 'Hier weggaan?',
  'keys.leave.stay': 'Blijven',
}
