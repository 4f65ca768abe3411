import type { RoomShare } from '../../domain/live/budget';
import type { Words } from '../../shell/Language';

const fr = {
  description: 'Ce que ce composant affiche. Les modifications se voient tout de suite sur la page.',
  title: 'Titre',
  titleHint: 'Facultatif, au-dessus des remue-méninges',
  mode: 'Afficher',
  list: 'La liste des remue-méninges',
  one: 'Un remue-méninges choisi',
  thing: 'Remue-méninges',
  loading: 'Lecture des remue-méninges…',
  none: 'Aucun remue-méninges publié sur ce site. Ouvrez-en un avec « Ouvrir un remue-méninges ».',
  unreadable: 'Les remue-méninges n’ont pas pu être lus. Fermez ce volet puis ouvrez-le de nouveau.',
  showPast: 'Remue-méninges passés',
  shown: 'Proposés derrière un bouton',
  hidden: 'Non proposés',
  meetings: 'Réunions',
  meetingShare: 'Part de SharePoint qu’une réunion peut utiliser',
  shares: {
    10: 'Peu : les téléphones suivent plus lentement',
    20: 'Un cinquième (conseillé)',
    40: 'Beaucoup : pour une grande réunion, à prévoir avec l’informatique'
  } satisfies Readonly<Record<RoomShare, string>>,
  licences: 'Nombre de licences Microsoft 365 de la collectivité',
  licencesTo: (count: string) => `Jusqu’à ${count}`,
  moreLicences: 'Davantage',
  meetingHint: 'SharePoint sert un nombre limité de demandes à toute la collectivité. Plus il y a de monde à une réunion, moins souvent chaque téléphone se met à jour, pour que les autres sites restent rapides.'
};

const en: typeof fr = {
  description: 'What this web part shows. Changes appear on the page at once.',
  title: 'Title',
  titleHint: 'Optional, above the brainstorms',
  mode: 'Show',
  list: 'The list of brainstorms',
  one: 'One chosen brainstorm',
  thing: 'Brainstorm',
  loading: 'Reading the brainstorms…',
  none: 'No published brainstorm on this site. Open one with “Open a brainstorm”.',
  unreadable: 'The brainstorms could not be read. Close this pane and open it again.',
  showPast: 'Past brainstorms',
  shown: 'Offered behind a button',
  hidden: 'Not offered',
  meetings: 'Meetings',
  meetingShare: 'Share of SharePoint that a meeting may use',
  shares: {
    10: 'Little: phones follow more slowly',
    20: 'A fifth (recommended)',
    40: 'Much: for a large meeting, to be planned with the IT department'
  },
  licences: 'Number of Microsoft 365 licences of the organisation',
  licencesTo: (count) => `Up to ${count}`,
  moreLicences: 'More',
  meetingHint: 'SharePoint serves a limited number of requests to the whole organisation. The more people are in a meeting, the less often each phone is brought up to date, so that other sites stay fast.'
};

/** Words of the property pane. */
export const paneWords: Words<typeof fr> = { fr, en };
