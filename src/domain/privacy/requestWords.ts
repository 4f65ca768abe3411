const form = ['objectives', 'success', 'reason', 'answers'] as const;

/**
 * Where words stand in what is said of a community request, by its kind. `received` and `relayed` are what the requester sent, filed by the team, and
 * `reviewed` says his objectives again; in every other kind they are its author's. Kinds that are not here decide something: their words are its reasons, and stay.
 */
export const requestWords: Readonly<Record<string, readonly string[]>> = {
  sent: form,
  corrected: form,
  received: form,
  relayed: form,
  withdrawn: ['reason'],
  joined: ['word'],
  declined: ['word'],
  renewed: ['word'],
  parted: ['word'],
  answered: ['text'],
  message: ['text'],
  contacted: ['text'],
  asked: ['text'],
  claimed: ['reason'],
  reviewed: ['objective']
};
