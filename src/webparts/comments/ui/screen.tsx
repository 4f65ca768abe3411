import * as React from 'react';
import { commentServicesOf } from '../../../data/comments/commentServicesOf';
import type { CommentServices } from '../../../data/comments/CommentServices';
import { pagePathOf } from '../../../data/comments/pagePathOf';
import { sendContributions } from '../../../shell/contributions/contributionOutbox';
import { mountWebPart } from '../../../shell/mountWebPart';
import type { ScreenProps } from '../../../shell/site/Mounting';
import type { MountedWebPart, WebPartHost } from '../../../shell/WebPartHost';
import type { CommentsProperties } from '../CommentsProperties';
import { CommentsScreen } from './CommentsScreen';

export function mount(host: WebPartHost<CommentsProperties>): Promise<MountedWebPart<CommentsProperties>> {
  const { site, user } = host.context.pageContext;
  const path = pagePathOf(site.serverRequestPath, location.pathname);
  return mountWebPart<CommentsProperties, CommentServices>(host, {
    name: 'comments',
    screen: ({ properties }: ScreenProps<CommentsProperties>) => <CommentsScreen properties={properties} path={path} />,
    services: (connection) => commentServicesOf(connection, { userName: user.displayName }),
    sends: sendContributions
  });
}
