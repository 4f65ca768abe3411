import type { fr } from './formStrings.fr';

export const en: typeof fr = {
  title: 'Request a community',
  correct: 'Correct my request',
  promise: (contact, opening) => `You are contacted within ${contact} working days. The space opens within ${opening} working days more.`,
  whoReads: 'You and the team read this request. The animators whom you name read it once the team has invited them. Nobody else reads it before the decision.',
  steps: { purpose: 'What for', people: 'For whom', animators: 'Who animates', name: 'Name and lifespan', usages: 'Usages and data' },
  intros: {
    purpose: 'Say what the community wants to achieve. The tool comes afterwards.',
    people: 'Say who takes part. A rough idea is enough: the team talks it over with you.',
    animators: 'A community lives by its animators. Each one gets an invitation, and accepts it himself.',
    name: 'The name gives the space its address.',
    usages: 'What you tick decides what the space holds.'
  },
  review: 'Read it again. You can still correct it after sending, until the decision.',
  fields: {
    objectives: 'Objectives',
    success: 'In six months, how will you see that it is a success?',
    directions: 'Departments',
    professions: 'Professions',
    size: 'How many people, roughly?',
    partners: 'Partners outside the city',
    animators: 'Animators',
    name: 'Name of the community',
    slug: 'Address of the space',
    until: 'Until',
    usages: 'What do you want to do there?',
    sensitivity: 'Which data will be there?',
    isCharterAccepted: 'Charter'
  },
  hints: {
    objectives: 'One a line. For example: “Answer parents with one voice.”',
    success: 'A sign that everybody can see.',
    directions: 'With commas between them.',
    professions: 'With commas between them.',
    partners: 'Who, of which organisation, why, and until when.',
    animators: (least) => `${least} at least. You can be one of them.`,
    name: 'Short and telling.',
    slug: 'Leave it empty to take the address that the name gives.',
    until: 'Leave it empty if no end is planned.'
  },
  partner: { add: 'Add a partner', nth: (number) => `Partner ${number}`, name: 'Name', organisation: 'Organisation', reason: 'Why', until: 'Until' },
  sensitivities: { ordinary: 'Nothing about people but their names', personal: 'Personal data', sensitive: 'Sensitive data' },
  sensitivityHints: { ordinary: '', personal: 'Addresses, situations, files.', sensitive: 'Health, opinions, sanctions. The team talks with the data protection officer first.' },
  accept: 'I accept the charter: I moderate, I answer, I say when the community ends.',
  acceptThis: 'I accept this charter.',
  accepted: 'Accepted',
  faults: {
    missing: 'Fill this in.',
    tooFew: 'One more animator is needed.',
    noSlug: 'This name gives no address: add letters or figures.',
    past: 'Choose a day to come.',
    noNumber: 'Write a number, for example 40.',
    noDay: 'Choose a day.',
    tooLong: 'This is too long.'
  },
  missingUsage: 'Tick one usage at least.',
  missingCharter: 'Accept the charter to send the request.',
  missingPartner: 'Say the name, the organisation and the reason of each partner.',
  address: {
    none: 'The address comes with the name.',
    checking: (slug) => `…/${slug}: checking…`,
    free: (slug) => `…/${slug} is free.`,
    taken: (slug) => `…/${slug} is taken.`,
    unknown: (slug) => `…/${slug} could not be checked. The team will do it.`,
    take: (slug) => `Take …/${slug}`
  },
  send: 'Send the request',
  sendCorrection: 'Send the correction',
  sent: 'Request sent.',
  corrected: 'Correction sent.'
};
