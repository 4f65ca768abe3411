import type { Words } from '../Language';

const fr = {
  follow: 'Suivre dans mon fil',
  following: 'Dans mon fil',
  /** Behind either, in sight where the name does not stand beside the button. */
  name: (name: string) => ` : ${name}`,
  hint: 'Gardé sur cet appareil : personne d’autre ne le voit.',
  nowFollowed: (name: string) => `Ajouté à votre fil : « ${name} ».`,
  noMore: (name: string) => `Retiré de votre fil : « ${name} ».`
};

const en: typeof fr = {
  follow: 'Follow in my thread',
  following: 'In my thread',
  name: (name) => `: ${name}`,
  hint: 'Kept on this device: nobody else sees it.',
  nowFollowed: (name) => `Added to your thread: “${name}”.`,
  noMore: (name) => `Removed from your thread: “${name}”.`
};

export const followWords: Words<typeof fr> = { fr, en };
