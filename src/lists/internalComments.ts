import { defineList } from './defineList';
import { INTERNAL_COMMENTS } from './heads/ideas';
import { recordFields } from './ideas';
import { clientKey } from './uniqueKey';

const { Title, Campaign, Place, Kind, Text, Answers } = recordFields;

/** What agents say among themselves in campaigns that are shared with guests. Owners alone have it until one of them opens it to people of the organisation (`InternalDoor`): no guest reads the list. */
export const InternalCommentsList = defineList({
  ...INTERNAL_COMMENTS,
  title: { fr: 'Remue-méninges : commentaires internes', en: 'Brainstorms: internal comments' },
  indexes: ['Author'],
  fields: { Title, Campaign, Place, Kind: { type: 'choice', choices: ['comment', 'commentWithdrawn'], title: Kind.title }, Text, Answers, ClientKey: clientKey }
});
