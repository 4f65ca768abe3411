import * as React from 'react';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { outsideOf } from '../../../../domain/ideas/outside/outsideOf';
import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';
import { usePage, useWords } from '../../../../shell/Page';

const fr = {
  from: (origin: string, date: string) => `venue d’une plateforme de participation (${origin}), du ${date}`,
  supports: (count: number, shown: string) => plural.fr(count, `${shown} soutien là-bas`, `${shown} soutiens là-bas`)
};

const en: typeof fr = {
  from: (origin, date) => `from a participation platform (${origin}), of ${date}`,
  supports: (count, shown) => plural.en(count, `${shown} support there`, `${shown} supports there`)
};

const outsideMarkWords: Words<typeof fr> = { fr, en };

/** Beside an idea that came in by a file: the platform that it comes from, when it was published there, and what it has there, apart from what it has here. */
export function OutsideMark({ state }: { readonly state: Pick<IdeaState, 'idea' | 'imported'> }): React.ReactElement | null {
  const words = useWords(outsideMarkWords);
  const { formats } = usePage();
  const outside = outsideOf(state);
  if (!outside) return null;
  const { origin, on, supports } = outside;
  return (
    <>
      <bdi>{words.from(origin, formats.date(on))}</bdi>
      {supports !== null && `, ${words.supports(supports, formats.number(supports))}`}
    </>
  );
}
