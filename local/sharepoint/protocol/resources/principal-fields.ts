import { int32, text, boolean } from '../odata/entity-type';
import type { Property } from '../odata/resource';
import type { PrincipalRow } from '../../storage/principal-store';

/** Properties that users and groups share (`SP.Principal`). */
export const principalProperties: Record<string, Property<PrincipalRow>> = {
  Id: int32((principal) => principal.id),
  IsHiddenInUI: boolean(() => false),
  LoginName: text((principal) => principal.login),
  Title: text((principal) => principal.title),
  PrincipalType: int32((principal) => principal.kind)
};
