export const fr = {
  sections: { offered: 'Places qui vous sont proposées', coming: 'À venir', waiting: 'En attente', past: 'Passées et terminées' },
  none: 'Vous n’êtes inscrit à aucune séance.',
  see: 'Voir les séances',
  gone: (date: string) => `Une séance à laquelle vous vous étiez inscrit le ${date} n’existe plus. Demandez à son organisateur ce qu’elle est devenue.`,
  changed: (title: string, what: string) => `${title} : ${what}.`,
  changes: { when: 'la date a changé', where: 'le lieu a changé', cancelled: 'la séance est annulée', other: 'les règles de la séance ont changé' },
  seen: 'J’ai lu',
  changedTitle: 'Ce qui a changé depuis votre dernière visite',
  calendarAgain: 'La séance a changé : reprenez le fichier pour votre agenda.',
  calendarCancelled: 'La séance est annulée : ce fichier la retire de votre agenda.',
  certificate: 'Attestation de présence',
  certificateOf: (title: string) => `Attestation de présence : ${title}`,
  paper: {
    title: 'Attestation de présence',
    print: 'Imprimer l’attestation',
    none: 'L’organisateur n’a pas encore noté les présences.',
    absent: 'L’organisateur ne vous a pas noté présent : il n’y a pas d’attestation.',
    text: (name: string, title: string, when: string, where: string) => `${name} a participé à « ${title} », ${when}, ${where}.`,
    organisers: (names: string) => `Organisé par : ${names}.`,
    made: (date: string) => `Attestation faite le ${date}, d’après la présence notée par l’organisateur.`,
    signature: 'Signature'
  }
};
