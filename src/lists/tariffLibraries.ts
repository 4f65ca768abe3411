import { defineList } from './defineList';
import { PRICE_FILES, TARIFF_EVIDENCE } from './heads/tariffs';

/** One price file a service and the index of the city: made from the lists by the secretariat, rebuilt from them at any time. */
export const PriceFilesLibrary = defineList({
  ...PRICE_FILES,
  title: { fr: 'Tarifs : fichiers de prix', en: 'Tariffs: price files' },
  secretariat: 'contribute',
  versions: true,
  fields: {}
});

/** What supports change files, receipts of the prefecture: never changed. Directions and the secretariat add. */
export const TariffEvidenceLibrary = defineList({
  ...TARIFF_EVIDENCE,
  title: { fr: 'Tarifs : pièces', en: 'Tariffs: documents' },
  secretariat: 'append',
  inFolders: 'append',
  versions: true,
  fields: {}
});

/** In the order in which set-up makes them. */
export const tariffLibraries = [PriceFilesLibrary, TariffEvidenceLibrary] as const;
