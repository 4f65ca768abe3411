import { defineList } from './defineList';
import { RoomsLibrary } from './live';

/** Pictures that agents add to their ideas. */
export const IdeaPicturesLibrary = defineList({
  url: 'ParvisIdeaPictures',
  title: { fr: 'Remue-méninges : images', en: 'Brainstorms: pictures' },
  version: 1,
  read: 'all',
  write: 'none',
  access: 'append',
  versions: true,
  fields: {}
});

/** In the order in which set-up makes them. */
export const ideaLibraries = [IdeaPicturesLibrary, RoomsLibrary] as const;
