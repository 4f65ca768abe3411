import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { CommentedPage } from '../../../../data/comments/readPage';
import { newClientKey } from '../../../../data/items/newClientKey';
import { CALL_LIMITS } from '../../../../domain/calls/callLimits';
import { articleDraft } from '../../../../domain/comments/articleDraft';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { CommentIcon } from '../../../../ui/commentIcons';
import { EmptyState } from '../../../../ui/EmptyState';
import { useCommentServices } from '../queries';
import { ActionFailure } from './ActionFailure';
import { ownerWords } from './ownerStrings';
import { useOwnerAction } from './useOwnerAction';

/** Nobody opened comments on this page yet: one press does. */
export default function OpenComments({ page }: { readonly page: CommentedPage }): React.ReactElement {
  const words = useWords(ownerWords);
  const { language } = usePage();
  const services = useCommentServices();
  const queries = useQueryClient();
  const reload = (): Promise<unknown> => queries.invalidateQueries(callKeys.ofPage(page.id));
  const action = useOwnerAction(reload);
  // The same ones at another try: whatever was stored at the first is found.
  const [keys] = React.useState(() => ({ draft: newClientKey(), call: newClientKey() }));
  const open = async (): Promise<void> => {
    const animation = await services.animation();
    const draft = await animation.saveDraft({ ...articleDraft(language), title: page.title.slice(0, CALL_LIMITS.titleLength), page: page.id }, null, keys.draft);
    await animation.publish(draft, keys.call);
    await reload();
  };
  return (
    <EmptyState
      icon={<CommentIcon />}
      title={words.notOpen}
      action={
        <Button appearance="primary" isBusy={action.isBusy} onClick={() => action.run(open, words.opened)}>
          {words.open}
        </Button>
      }
    >
      <ActionFailure action={action} />
    </EmptyState>
  );
}
