import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { itemResource, itemUri, listItemType, type Item } from './item';
import { COMMENTS_PAGE } from '../../limits';
import { isObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { acts, boolean, dateTime, extendType, int32, leadsTo, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityResource, type EntityType, type NullResource, type Page } from '../odata/resource';
import type { Query } from '../odata/query';
import { complex, type ComplexValue, type ODataValue } from '../../model/values';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { CommentRow } from '../../storage/comment-store';
import type { ListRow } from '../../storage/list-store';
import { apiRoot } from './root';

/** Characters of a comment (observed; undocumented). */
const COMMENT_LENGTH = 4_000;

/** A comment of an item, or a reply. */
interface Comment {
  readonly item: Item;
  readonly row: CommentRow;
}

const uri = ({ item, row }: Comment): string => `${itemUri(item)}/Comments(${row.id})`;

/** A person as comments and likes show him (`Microsoft.SharePoint.Comments.sharingEntity`). */
function personValue(context: RequestContext, id: number, more: Readonly<Record<string, ODataValue>> = {}): ComplexValue {
  const user = context.service.principals.byId(context.site.n, id);
  return complex('SP.Sharing.Principal', {
    email: user?.email ?? '', expiration: null, id, isActive: true, isExternal: false, jobTitle: null, loginName: user?.login ?? '', name: user?.title ?? '', principalType: 1, userId: null, userPrincipalName: user?.email ?? '', ...more
  });
}

const commentType: EntityType<Comment> = {
  name: 'Microsoft.SharePoint.Comments.comment',
  uri,
  web: ({ item: { list } }, context) => context.service.webOf(list),
  properties: {
    author: valueOf('SP.Sharing.Principal', ({ row }, context) => personValue(context, row.author)),
    createdDate: dateTime(({ row }) => row.created),
    id: text(({ row }) => String(row.id)),
    isLikedByUser: boolean(({ item: { list, row: item }, row }, context) => context.service.comments.likes(list.n, item.id, row.id, context.user.id)),
    isReply: boolean(({ row }) => row.parent !== 0),
    itemId: int32(({ row }) => row.item),
    likeCount: int32(({ item: { list, row: item }, row }, context) => context.service.comments.likeCount(list.n, item.id, row.id)),
    listId: text(({ item }) => item.list.id),
    mentions: valueOf('Collection(SP.Sharing.Principal)', ({ row }) => (JSON.parse(row.mentions) as Record<string, string>[]).map((mention) => complex('SP.Sharing.Principal', { ...mention }))),
    parentId: text(({ row }) => String(row.parent)),
    relativeCreatedDate: text(({ row }) => row.created),
    replyCount: int32(({ item: { list, row: item }, row }, context) => context.service.comments.count(list.n, item.id, row.id)),
    text: text(({ row }, { service }) => (service.settings.commentsEscaped ? escaped(row.text) : row.text))
  },
  navigations: {
    replies: leadsTo(({ item, row }, context) => comments(context, item, row.id)),
    likedBy: leadsTo(({ item, row }, context) => likers(context, item, row.id))
  },
  operations: {
    like: acts(({ item, row }, call) => like(call.context, item, row.id, true)),
    unlike: acts(({ item, row }, call) => like(call.context, item, row.id, false))
  },
  remove({ item, row }, { context }) {
    if (row.author !== context.user.id && !context.may(PermissionKind.ManageLists, context.web, item.list)) throw refusal('accessDenied');
    context.service.database.transaction(() => context.service.comments.remove(row));
  }
};

/** Comments (newest first) of an item, or replies (oldest first) of a comment; thirty a page. */
function comments(context: RequestContext, item: Item, parent: number): CollectionResource {
  const { comments: store } = context.service;
  const { list, row } = item;
  const one = (id: number): EntityResource => {
    const comment = store.byId(list.n, row.id, id);
    if (comment === undefined) throw refusal('itemNotFound');
    return entityOf(commentType, { item, row: comment });
  };
  const add = (call: ApiCall): EntityResource => {
    context.require(PermissionKind.ViewListItems, context.web, list, row);
    const written = call.optionalText('text')?.trim() ?? '';
    if (written === '' || written.length > COMMENT_LENGTH || isSilent(context, item)) throw refusal('parameterInvalid', 'text');
    const mentions = call.list('mentions').filter(isObject).map(({ email, name, loginName }) => mentioned(context, String(email ?? ''), String(name ?? ''), String(loginName ?? '')));
    return createdEntity(commentType, { item, row: store.add({ list: list.n, item: row.id, parent, author: context.user.id, created: context.now, text: written, mentions: JSON.stringify(mentions) }) });
  };
  return {
    kind: 'collection',
    of: commentType.name,
    uri: `${itemUri(item)}/Comments`,
    page: (query) => commentPage(context, item, parent, query),
    key: (call) => one(call.number('id')),
    create: add,
    operations: { getById: reads((_, call) => one(call.number('id'))), deleteAll: acts((_, call) => clear(call.context, item)) }
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function commentPage(context: RequestContext, item: Item, parent: number, query: Query): Page {
  const { comments: store } = context.service;
  const top = Math.min(query.top ?? COMMENTS_PAGE, Number.MAX_SAFE_INTEGER);
  const skip = query.skipToken === undefined ? query.skip : Number(query.skipToken) || 0;
  const rows = store.page(item.list.n, item.row.id, parent, top + 1, skip, parent !== 0);
  return {
    entities: rows.slice(0, top).map((row) => entityOf(commentType, { item, row })),
    ...(query.count ? { count: store.count(item.list.n, item.row.id, parent) } : {}),
    ...(rows.length > top ? { next: { $skiptoken: String(skip + top) } } : {})
  };
}

/** Somebody whom a comment names: with the login that the site knows him by. */
function mentioned({ service, site }: RequestContext, email: string, name: string, loginName: string): Record<string, string> {
  const person = service.people.find(email);
  const user = service.principals.byLogin(site.n, loginName !== '' ? loginName : (person?.claim ?? ''));
  return { email, name: name || (user?.title ?? person?.displayName ?? ''), loginName: user?.login ?? person?.claim ?? loginName };
}

function isSilent(context: RequestContext, { list, row }: Item): boolean {
  return context.service.lists.settingsOf(list).disableCommenting === true || (JSON.parse(row.extra) as { commentsDisabled?: boolean }).commentsDisabled === true;
}

function clear(context: RequestContext, { list, row }: Item): NullResource {
  context.require(PermissionKind.ManageLists, context.web, list);
  context.service.comments.removeAll(list.n, row.id);
  return nullResource('DeleteAll');
}

/** A like set holds at most one entry of a user (MS-CSOMSPT): liking twice changes nothing. */
function like(context: RequestContext, { list, row }: Item, comment: number, on: boolean): NullResource {
  if (!allows(context.permissions(context.web, list, row), PermissionKind.ViewListItems)) throw refusal('accessDenied');
  if (on) context.service.comments.like(list.n, row.id, comment, context.user.id, context.now);
  else context.service.comments.unlike(list.n, row.id, comment, context.user.id);
  return nullResource(on ? 'Like' : 'Unlike');
}

/** Who liked something, and when. */
interface Liker {
  readonly user: number;
  readonly created: string;
}

const likerType: EntityType<Liker> = {
  name: 'Microsoft.SharePoint.Likes.userEntity',
  uri: ({ user }) => `LikedBy(${user})`,
  properties: {
    creationDate: dateTime(({ created }) => created),
    email: text(({ user }, context) => context.service.principals.byId(context.site.n, user)?.email ?? ''),
    id: int32(({ user }) => user),
    loginName: text(({ user }, context) => context.service.principals.byId(context.site.n, user)?.login ?? ''),
    name: text(({ user }, context) => context.service.principals.byId(context.site.n, user)?.title ?? '')
  },
  navigations: {},
  operations: {}
};

function likers(context: RequestContext, { list, row }: Item, comment: number): CollectionResource {
  return {
    kind: 'collection',
    of: likerType.name,
    uri: `${itemUri({ list, row })}/LikedBy`,
    page: ({ top = COMMENTS_PAGE, skip }) => {
      const found = context.service.comments.likers(list.n, row.id, comment, Math.min(top, Number.MAX_SAFE_INTEGER), skip);
      return { entities: found.map((liker) => entityOf(likerType, liker)) };
    },
    operations: {}
  };
}

const likedByInformationType: EntityType<Item> = {
  name: 'Microsoft.SharePoint.Likes.likedByInformation',
  uri: (item) => `${itemUri(item)}/LikedByInformation`,
  web: ({ list }, context) => context.service.webOf(list),
  properties: {
    isLikedByUser: boolean(({ list, row }, context) => context.service.comments.likes(list.n, row.id, 0, context.user.id)),
    likeCount: text(({ list, row }, context) => String(context.service.comments.likeCount(list.n, row.id, 0)))
  },
  navigations: { likedBy: leadsTo((item, context) => likers(context, item, 0)) },
  operations: {}
};

extendType(listItemType, {
  navigations: {
    Comments: leadsTo((item, context) => comments(context, item, 0)),
    LikedByInformation: leadsTo((item) => entityOf(likedByInformationType, item))
  },
  operations: {
    likedBy: reads((item, call) => likers(call.context, item, 0)),
    like: acts((item, call) => like(call.context, item, 0, true)),
    unlike: acts((item, call) => like(call.context, item, 0, false)),
    setCommentsDisabled: acts(({ list, row }, call) => {
      call.context.require(PermissionKind.EditListItems, call.context.web, list, row);
      call.context.service.items.patch(list, row.id, { extra: JSON.stringify({ ...(JSON.parse(row.extra) as object), commentsDisabled: call.flag('value') }) });
      return nullResource('SetCommentsDisabled');
    })
  }
});

extendType(apiRoot, {
  operations: {
    'Microsoft.Office.Server.ReputationModel.Reputation.SetLike': acts((_, call) => {
      const { context } = call;
      const list: ListRow | undefined = context.service.lists.byId(call.text('listID'));
      if (list === undefined) throw refusal('listNotFound');
      const { value } = itemResource(context, list, call.number('itemID', 1));
      return like(context, value as Item, 0, call.flag('like', 2));
    })
  }
});
