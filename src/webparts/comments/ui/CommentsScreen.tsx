import * as React from 'react';
import { callKeys } from '../../../data/calls/callKeys';
import type { CallRights } from '../../../data/calls/CallServices';
import type { CommentedPage } from '../../../data/comments/readPage';
import { lazyScreen } from '../../../shell/lazyScreen';
import { useWords } from '../../../shell/Page';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { WhenReady } from '../../../shell/states';
import { CommentIcon } from '../../../ui/commentIcons';
import { EmptyState } from '../../../ui/EmptyState';
import type { CommentsProperties } from '../CommentsProperties';
import { commentWords } from '../strings';
import { Comments } from './Comments';
import { useCommentServices, useCommentsOf, usePageOf, useRights } from './queries';

const OpenComments = lazyScreen(() => import(/* webpackChunkName: 'comments-owner' */ './owner/OpenComments'), { lines: 3 });

interface CommentsScreenProps {
  readonly properties: CommentsProperties;
  /** Of the page that it stands on, server-relative. */
  readonly path: string;
}

/** The web part of comments under a page. */
export function CommentsScreen({ properties: { title, order }, path }: CommentsScreenProps): React.ReactElement {
  const words = useWords(commentWords);
  const { setup } = useCommentServices();
  // Asked for at once, not one after the other.
  const rights = useRights();
  const page = usePageOf(path);
  const notAPage = <EmptyState icon={<CommentIcon />} title={words.notAPage} />;
  return (
    <PartFrame title={title || words.sectionLabel} label={words.sectionLabel} lists={usePartLists(callKeys.all, { setup, icon: <CommentIcon />, words: 'comments', needsProtection: true })}>
      <WhenReady read={page} lines={4} onError={{ notFound: notAPage }}>
        {(known) => <WhenReady read={rights} lines={4}>{(may) => <CommentsOfPage page={known} path={path} rights={may} order={order} />}</WhenReady>}
      </WhenReady>
    </PartFrame>
  );
}

interface CommentsOfPageProps extends Pick<CommentsProperties, 'order'> {
  readonly page: CommentedPage;
  readonly path: string;
  readonly rights: CallRights;
}

function CommentsOfPage({ page, path, rights, order }: CommentsOfPageProps): React.ReactElement {
  const words = useWords(commentWords);
  return (
    <WhenReady read={useCommentsOf(page.id)} lines={4}>
      {(opened) => {
        if (opened) return <Comments opened={opened} page={page} path={path} rights={rights} initialOrder={order} />;
        return rights.mayAnimate ? <OpenComments page={page} /> : <EmptyState icon={<CommentIcon />} title={words.notOpen} />;
      }}
    </WhenReady>
  );
}
