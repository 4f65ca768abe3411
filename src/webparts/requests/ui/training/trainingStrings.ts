import type { Words } from '../../../../shell/Language';

const fr = {
  title: 'Séances des inscriptions',
  hint: 'Choisissez une séance, ou collez le lien d’une séance d’un autre site. Les animateurs reçoivent ici le lien pour s’inscrire ; qui est noté présent à la séance compte comme formé.',
  open: 'Choisir une séance',
  session: 'Séance',
  link: 'Ou le lien d’une séance',
  linkHint: 'Sur la page de la séance : copier le lien.',
  none: '(un lien, ci-dessous)',
  noLink: 'Ce n’est pas le lien d’une séance de ce SharePoint.',
  choose: 'Choisissez une séance, ou collez un lien.',
  animators: 'Pour qui',
  propose: 'Proposer cette séance',
  proposed: 'Séance proposée aux animateurs.',
  register: 'S’inscrire à la séance'
};

const en: typeof fr = {
  title: 'Sessions of the registrations',
  hint: 'Choose a session, or paste the link of a session of another site. Animators find here the link to register; whoever is marked as present at the session counts as trained.',
  open: 'Choose a session',
  session: 'Session',
  link: 'Or the link of a session',
  linkHint: 'On the page of the session: copy the link.',
  none: '(a link, below)',
  noLink: 'This is no link of a session of this SharePoint.',
  choose: 'Choose a session, or paste a link.',
  animators: 'For whom',
  propose: 'Propose this session',
  proposed: 'Session proposed to the animators.',
  register: 'Register for the session'
};

/** Words of trainings that come from registrations. */
export const trainingWords: Words<typeof fr> = { fr, en };
