import type { errors as source } from '../en/errors.ts'

export const errors: Record<keyof typeof source, string> = {
  'error.any': 'Er is bij ons iets misgegaan. Je notities zijn veilig. Probeer het opnieuw of vraag hulp.',
  'error.offline': 'We kunnen Stamtafel niet bereiken. Kijk of je online bent en probeer het opnieuw.',
  'error.attendee.banned': 'De organisator haalde je uit dit evenement. Klopt dat niet, vraag het dan na.',
  'error.attendee.not-found': 'Deze persoon is niet bij dit evenement.',
  'error.auth-session.missing': 'Log eerst in, dan kun je verder.',
  'error.code.exhausted': 'De vijf pogingen zijn op. Laat een nieuwe code mailen.',
  'error.code.expired': 'Deze code is verlopen. Laat een nieuwe mailen.',
  'error.code.wrong': 'Dit is niet de code. Kijk of er twee cijfers verwisseld zijn.',
  'error.event.not-found': 'Hier is geen evenement, of niet meer.',
  'error.event.wrong-phase': 'Dat kan op dit moment van het evenement niet.',
  'error.idempotency-key.reused':
    'Dit formulier is eerder verstuurd met iets anders erin. Laad de pagina opnieuw.',
  'error.link.unknown': 'Deze link gaat niet open. Kopieer de hele link uit je mail.',
  'error.media.away': 'Beeld en geluid zijn even weg, bij ons. We proberen het vanzelf opnieuw.',
  'error.media.elsewhere': 'Je camera en geluid zijn in een ander tabblad.',
  'error.organisation.not-found': 'Die organisatie is hier niet.',
  'error.permission.denied': 'Dit mag jij niet doen. Vraag het de organisator.',
  'error.place.closed': 'Deze plek is nog niet open, of niet meer.',
  'error.registration.closed': 'Aanmelden kan niet meer.',
  'error.request.foreign-origin':
    'Deze pagina is vanaf een vreemd adres geopend. Open hem met de link die je kreeg.',
  'error.request.malformed': 'Iets in dit formulier is niet te lezen. Kijk de velden nog eens na.',
  'error.request.too-large': 'Dit is te veel ineens. Maak het korter.',
  'error.request.too-many': 'Dat was veel in korte tijd. Wacht een minuut en probeer het opnieuw.',
  'error.round.outdated': 'De ronde is intussen verder. Kijk waar hij nu is.',
  'error.round.wrong-phase': 'Dat kan op dit moment van de ronde niet.',
  'error.route.not-found': 'Hier staat geen tafel.',
  'error.seat.taken': 'Daar ging net iemand anders zitten. Kies een andere plaats.',
  'error.server.failed': 'Er is bij ons iets misgegaan. Je plek is veilig. Probeer het opnieuw.',
  'error.server.unavailable':
    'We zijn er even niet. Je plek is veilig. Probeer het over een paar seconden opnieuw.',
  'error.setup.closed': 'Stamtafel is hier al ingericht. Log in.',
  'error.speed-date.not-found': 'Die speeddate is hier niet.',
  'error.speed-date.outdated': 'De speeddate is intussen verder. Kijk waar hij nu is.',
  'error.speed-date.too-short':
    'Gesprek en pauze zijn samen te kort om het op tijd te zeggen. Maak het gesprek langer.',
  'error.speed-date.wrong-phase': 'Dat kan op dit moment van de speeddate niet.',
  'error.table.full': 'Deze tafel zit vol. Kies een andere.',
  'error.table.not-found': 'Deze tafel staat er niet meer.',
  'error.webhook.forged': 'Dit bericht komt niet van onze mediaserver.',
}
