import { array, boolean, maxLength, nullable, object, picklist, pipe, readonly, string } from 'valibot';
import { defineStored } from '../stored/defineStored';
import { sitePartIds } from './sitePart';
import { siteTemplates } from './siteTemplate';

const short = pipe(string(), maxLength(255));

/** A choice as it is kept with the plan. */
export const choiceFormat = defineStored({
  name: 'choice for a new site',
  version: 1,
  schema: pipe(
    object({
      template: picklist(siteTemplates),
      parts: pipe(array(picklist(sitePartIds)), maxLength(sitePartIds.length), readonly()),
      purpose: pipe(string(), maxLength(4000)),
      contact: short,
      animators: pipe(array(pipe(object({ login: short, name: short }), readonly())), maxLength(50), readonly()),
      map: nullable(pipe(object({ webUrl: pipe(string(), maxLength(2000)), title: short }), readonly())),
      isFirstPage: boolean()
    }),
    readonly()
  )
});
