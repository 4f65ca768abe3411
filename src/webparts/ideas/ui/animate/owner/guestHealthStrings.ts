import type { Words } from '../../../../../shell/Language';
import { plural } from '../../../../../shell/Language';

const fr = {
  title: 'Invités et commentaires internes',
  nobody: 'Ce site ne connaît aucun invité d’une autre organisation.',
  known: (count: number, shown: string, organisations: string) => plural.fr(count, `Ce site connaît ${shown} invité (${organisations}).`, `Ce site connaît ${shown} invités (${organisations}).`),
  sharedWithNobody: 'Un remue-méninges est partagé avec des invités, mais aucun n’a accès à ce site : invitez-les par « Partager », de préférence dans un groupe à eux.',
  sharingOff: 'Un remue-méninges est partagé avec des invités, mais le partage avec l’extérieur est désactivé pour ce site : un administrateur SharePoint peut l’activer.',
  others: (count: number, shown: string, questions: string) =>
    plural.fr(count, `Qui a accès au site lit tous ses remue-méninges : les invités lisent aussi ${shown} remue-méninges qui n’est pas partagé avec eux, sans pouvoir y participer : ${questions}.`, `Qui a accès au site lit tous ses remue-méninges : les invités lisent aussi ${shown} remue-méninges qui ne sont pas partagés avec eux, sans pouvoir y participer : ${questions}.`),
  quoted: (question: string) => `« ${question} »`,
  unadmitted: (names: string) => `Ont accès au site depuis peu, mais pas encore à ses remue-méninges : ${names}.`,
  admit: 'Les laisser participer',
  noList: 'La liste des commentaires internes n’existe pas encore : mettez d’abord les listes à jour, ci-dessus.',
  open: (names: string) => `Commentaires internes ouverts à : ${names}. Aucun invité ne peut les lire.`,
  closed: 'Commentaires internes fermés : seuls les propriétaires les lisent. Ouvrez-les pour que les agents puissent en échanger.',
  leaks: (names: string) => `Un invité lit peut-être les commentaires internes, par : ${names}. S’il est propriétaire du site, il lit tout : retirez-le des propriétaires. Sinon, fermez-lui l’accès ici.`,
  mixed: (group: string, guests: string) => `Le groupe « ${group} » contient des invités (${guests}) : les commentaires internes ne lui sont pas ouverts. Des agents qui ne seraient que dans ce groupe ne les lisent pas non plus : gardez pour les invités un groupe à eux.`,
  unseen: (names: string) => `SharePoint ne dit pas qui est dans ${names} : un invité pourrait y être, rien n’est donc ouvert par là. Donnez accès au site à « Tout le monde sauf les utilisateurs externes », ou à un groupe du site où sont les agents.`,
  nobodyInside: 'Il n’y a personne dont on soit sûr qu’aucun invité n’en fait partie : les commentaires internes restent aux propriétaires.',
  give: (names: string) => `Ouvrir les commentaires internes à : ${names}`,
  close: 'Fermer l’accès des invités',
  running: () => 'Changement des droits…'
};

const en: typeof fr = {
  title: 'Guests and internal comments',
  nobody: 'This site knows no guest of another organisation.',
  known: (count, shown, organisations) => plural.en(count, `This site knows ${shown} guest (${organisations}).`, `This site knows ${shown} guests (${organisations}).`),
  sharedWithNobody: 'A brainstorm is shared with guests, but none has access to this site: invite them by “Share”, preferably into a group of their own.',
  sharingOff: 'A brainstorm is shared with guests, but sharing with people outside is off for this site: a SharePoint administrator can turn it on.',
  others: (count, shown, questions) =>
    plural.en(count, `Whoever has access to the site reads all its brainstorms: guests also read ${shown} brainstorm that is not shared with them, and cannot take part in it: ${questions}.`, `Whoever has access to the site reads all its brainstorms: guests also read ${shown} brainstorms that are not shared with them, and cannot take part in them: ${questions}.`),
  quoted: (question) => `“${question}”`,
  unadmitted: (names) => `Have had access to the site for a short while, but not to its brainstorms yet: ${names}.`,
  admit: 'Let them take part',
  noList: 'The list of internal comments is not there yet: bring the lists up to date first, above.',
  open: (names) => `Internal comments are open to: ${names}. No guest can read them.`,
  closed: 'Internal comments are closed: only owners read them. Open them so that staff can exchange some.',
  leaks: (names) => `A guest may be reading internal comments, through: ${names}. A guest who owns the site reads everything: take him out of the owners. Otherwise close his access here.`,
  mixed: (group, guests) => `The group “${group}” has guests in it (${guests}): internal comments are not open to it. Staff who are in this group alone do not read them either: keep a group of their own for guests.`,
  unseen: (names) => `SharePoint does not tell who is in ${names}: a guest could be, so nothing is opened that way. Give access to the site to “Everyone except external users”, or to a group of the site that holds the staff.`,
  nobodyInside: 'There is nobody of whom it is certain that no guest is among them: internal comments stay with the owners.',
  give: (names) => `Open internal comments to: ${names}`,
  close: 'Close the access of guests',
  running: () => 'Changing rights…'
};

export const guestHealthWords: Words<typeof fr> = { fr, en };
