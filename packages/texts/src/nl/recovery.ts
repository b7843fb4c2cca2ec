import type { recovery as source } from '../en/recovery.ts'

export const recovery: Record<keyof typeof source, string> = {
  'net.again.title': 'Je verbinding viel weg.',
  'net.again.kept': 'We houden je plek vrij, nog {clock}',
  'net.again.trying': 'We halen je weer binnen.',
  'net.media.title': 'Beeld en geluid zijn even weg, bij ons.',
  'net.media': 'Chat en notities werken gewoon. We proberen het om de paar seconden.',
  'net.now': 'Probeer nu',
  'net.offline.title': 'Je bent offline.',
  'offline.title': 'Je bent offline',
  'offline.away.title': 'We zijn niet te bereiken',
  'offline.hint':
    'Wat je op deze pagina typte, blijft erin staan en gaat weg als je er weer bent. Het evenement loopt intussen door.',
  'offline.trying': 'We proberen het ook zelf, om de paar seconden.',
  'net.leaving.title': 'We verschonen het tafelkleed.',
  'net.leaving': 'Over een paar seconden zit je er weer, op dezelfde plek.',
  'net.renewed':
    'Stamtafel is vernieuwd. Over een paar seconden opent deze pagina opnieuw, en je houdt je plek.',
  'tab.other.title': 'Je bent in een ander tabblad',
  'tab.other': 'Beeld en geluid zijn daar. Haal ze hierheen, dan wordt het andere tabblad stil.',
  'tab.use': 'Hier gebruiken',
  'tab.leave': 'Daar laten',
  'tab.left': 'Je liet het in het andere tabblad. Dit mag dicht.',
  'removed.title': 'Je kunt hier niet meer zijn',
  'removed.hint':
    'De organisator van {event} haalde je eruit. In je mail staat naar wie je kunt schrijven als dat niet klopt.',
  'over.title': 'Dat was het',
  'over.hint': '{event} liep tot {time}. Wie je sprak, staat voor je klaar.',
  'over.people': 'Wie je sprak',
  'soon.title': 'De deuren zijn nog dicht',
  'soon.hint': '{event} gaat open op {day} om {time}. Deze pagina opent vanzelf.',
  'page.none': 'Hier staat geen tafel',
  'page.none.hint': 'Deze pagina bestaat niet, of niet meer. Misschien mist er een stukje van de link.',
  'page.failed': 'Er is bij ons iets misgegaan',
  'page.failed.hint': 'Je plek is veilig. Probeer het opnieuw.',
  'page.failed.code': 'Vraag je hulp, noem dan {code}.',
}
