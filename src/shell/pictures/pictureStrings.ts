import type { Words } from '../Language';

const fr = {
  picture: 'Image',
  choose: 'Choisir un fichier',
  hint: 'L’image est réduite et débarrassée de ses informations cachées (lieu, date, appareil), puis rangée dans les ressources de ce site.',
  again: 'Reprendre une image de ce site',
  none: 'Aucune image n’a encore été ajoutée.',
  take: (name: string) => `Reprendre l’image « ${name} »`,
  remove: 'Retirer l’image',
  added: 'L’image est ajoutée.',
  text: 'Description de l’image',
  textHint: 'Ce que l’image montre : lu aux personnes qui ne la voient pas.',
  elsewhere: 'Cette image vient d’un autre site : elle n’est plus affichée, car son hébergeur saurait qui lit cette page. Choisissez un fichier à la place.',
  notRead: 'Ce fichier n’est pas une image que ce navigateur sait lire. Choisissez une image JPEG, PNG ou WebP.'
};

const en: typeof fr = {
  picture: 'Picture',
  choose: 'Choose a file',
  hint: 'The picture is made smaller, its hidden information (place, date, camera) is removed, and it is kept in the assets of this site.',
  again: 'Use a picture of this site again',
  none: 'No picture has been added yet.',
  take: (name) => `Use the picture “${name}”`,
  remove: 'Remove the picture',
  added: 'The picture is added.',
  text: 'Description of the picture',
  textHint: 'What the picture shows: read to people who do not see it.',
  elsewhere: 'This picture comes from another site: it is no longer shown, because its host would know who reads this page. Choose a file instead.',
  notRead: 'This file is not a picture that this browser can read. Choose a JPEG, PNG or WebP picture.'
};

/** Words of pictures in editors. */
export const pictureWords: Words<typeof fr> = { fr, en };
