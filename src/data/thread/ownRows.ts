import type { HelpRow } from '../../domain/thread/help';
import type { Thanks } from '../../domain/thread/thanks';
import type { EntityOf } from '../../lists/defineList';
import type { HelpList, ThanksList } from '../../lists/thread';
import { isChanged } from '../append/isChanged';
import type { Stored } from '../items/Table';

export type HelpValues = EntityOf<typeof HelpList>;
export type ThanksValues = EntityOf<typeof ThanksList>;

export function toHelp(row: Stored<HelpValues>): HelpRow {
  const { id, kind, request, title, text, skill, until, content, author, created } = row;
  return { id, kind, request, title, text, skill, until, helpers: content.helpers, author, created, isAltered: isChanged(row, [title, text]) };
}

export function toThanks(row: Stored<ThanksValues>): Thanks {
  const { id, person, thingKind, thing, what, words, author, created } = row;
  return { id, person, thingKind, thing, what, words, author, created, isAltered: isChanged(row, [words]) };
}
