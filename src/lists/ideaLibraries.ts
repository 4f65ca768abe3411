import { defineList } from './defineList';
import { IDEA_PICTURES } from './heads/ideas';
import { RoomsLibrary } from './live';

/** Pictures that agents add to their ideas. */
export const IdeaPicturesLibrary = defineList({
  ...IDEA_PICTURES,
  title: { fr: 'Remue-méninges : images', en: 'Brainstorms: pictures' },
  versions: true,
  fields: {}
});

/** In the order in which set-up makes them. */
export const ideaLibraries = [IdeaPicturesLibrary, RoomsLibrary] as const;
