import type { Words } from '../../../../shell/Language';

/** What a city fills in; the name of each is stored. */
export const noticeFields = ['controller', 'dpo', 'basis', 'rights'] as const;
export type NoticeField = (typeof noticeFields)[number];

const fr = {
  title: 'Registre des activités de traitement',
  intro: 'La fiche que demande l’article 30 du RGPD, à imprimer ou à joindre au registre de la ville. Elle vient des listes de ce site ; vous complétez ce que Parvis ne peut pas savoir.',
  fill: 'À compléter par la ville',
  fields: { controller: 'Responsable du traitement', dpo: 'Délégué à la protection des données, et comment le joindre', basis: 'Base légale', rights: 'Comment exercer ses droits' } satisfies Record<NoticeField, string>,
  hints: {
    controller: 'Nom et adresse de la collectivité, et de son représentant.',
    dpo: 'Nom ou fonction, adresse électronique.',
    basis: 'Le plus souvent : mission d’intérêt public (RGPD, art. 6, 1, e).',
    rights: 'À qui écrire pour consulter, rectifier ou effacer ses données.'
  } satisfies Record<NoticeField, string>,
  empty: 'À compléter',
  save: 'Enregistrer',
  saved: 'C’est enregistré.',
  print: 'Imprimer la fiche',
  running: 'Registre des activités de traitement',
  site: 'Site',
  authority: 'La collectivité',
  purpose: 'Finalité',
  people: 'Personnes concernées',
  data: 'Données',
  recipients: 'Destinataires',
  retention: 'Durées de conservation',
  measures: 'Mesures de sécurité',
  measuresText: {
    access: 'Accès par l’identité de l’organisation (Microsoft 365) ; les droits de chaque liste sont tenus par SharePoint, pas par l’écran.',
    records: 'Ce qui compte ne peut être ni modifié ni supprimé par ceux qui participent ; qui a écrit, et quand, est noté par le serveur.',
    secrets: 'Les votes confidentiels ne sont lus par aucun collègue ; les petits groupes sont masqués dans les résultats.',
    traces: 'Purges et effacements sont notés, et vérifiables.'
  },
  transfer: 'Transferts hors de l’Union européenne',
  transferText: 'Aucun par Parvis : tout reste dans l’espace Microsoft 365 de la collectivité, aucun autre serveur n’est joint. Le lieu d’hébergement est celui du contrat Microsoft 365.',
  stamps: 'Auteur et date de chaque élément',
  madeOn: (date: string) => `Établi le ${date}.`
};

const en: typeof fr = {
  title: 'Record of processing activities',
  intro: 'The sheet that article 30 of the GDPR asks for, to print or to add to the record of the city. It comes from the lists of this site; you fill in what Parvis cannot know.',
  fill: 'For the city to fill in',
  fields: { controller: 'Controller', dpo: 'Data protection officer, and how to reach them', basis: 'Legal basis', rights: 'How people exercise their rights' },
  hints: {
    controller: 'Name and address of the authority and of its representative.',
    dpo: 'Name or function, address of mail.',
    basis: 'Most often: a task in the public interest (GDPR, art. 6(1)(e)).',
    rights: 'Whom to write to in order to see, correct or erase one’s data.'
  },
  empty: 'To be filled in',
  save: 'Save',
  saved: 'Saved.',
  print: 'Print the sheet',
  running: 'Record of processing activities',
  site: 'Site',
  authority: 'The authority',
  purpose: 'Purpose',
  people: 'People concerned',
  data: 'Data',
  recipients: 'Recipients',
  retention: 'Retention periods',
  measures: 'Security measures',
  measuresText: {
    access: 'Access by the identity of the organisation (Microsoft 365); rights on each list are kept by SharePoint, not by the screen.',
    records: 'What counts can neither be changed nor deleted by those who take part; who wrote it, and when, is noted by the server.',
    secrets: 'Confidential votes are read by no colleague; small groups are hidden in results.',
    traces: 'Purges and erasures are noted, and can be checked.'
  },
  transfer: 'Transfers outside the European Union',
  transferText: 'None by Parvis: everything stays in the authority’s own Microsoft 365, and no other server is reached. Where it is hosted follows from the Microsoft 365 contract.',
  stamps: 'Author and date of each item',
  madeOn: (date) => `Made on ${date}.`
};

export const sheetWords: Words<typeof fr> = { fr, en };
export type SheetWords = typeof fr;
