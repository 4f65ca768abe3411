import type { EarlierComment } from '../../../domain/comments/EarlierComment';
import type { Person } from '../../../domain/people/Person';
import type { MemoryCallOptions } from '../../calls/testing/MemoryCallServices';
import { MemoryCallServices } from '../../calls/testing/MemoryCallServices';
import type { MemoryRole } from '../../calls/testing/MemoryCallSite';
import { DataError } from '../../DataError';
import type { CommentServices, EarlierServices } from '../CommentServices';
import type { CommentedPage } from '../readPage';

/** A page of the site with SharePoint's own comments of it. */
export interface MemoryPage {
  readonly path: string;
  page: CommentedPage;
  comments: readonly EarlierComment[];
  /** What was brought in, by file. */
  readonly files: Map<string, readonly EarlierComment[]>;
  /** Files that somebody changed since. */
  readonly altered: Set<string>;
  /** Thrown by the next call. */
  failure?: unknown;
}

/** `CommentServices` in memory, for component tests: those of calls, and one page. */
export class MemoryCommentServices extends MemoryCallServices implements CommentServices {
  public readonly memory: MemoryPage;

  public constructor(person?: Person, options?: MemoryCallOptions, from?: MemoryCommentServices) {
    super(person, options, from);
    this.memory = from?.memory ?? {
      path: '/sites/intranet/SitePages/Article.aspx',
      page: { id: '5f0c2e9a-1111-4222-8333-944455556666', title: 'Les nouveaux horaires', authorId: 900, hasOwnComments: false },
      comments: [],
      files: new Map(),
      altered: new Set()
    };
  }

  public override as(person: Person, role: MemoryRole = 'agent'): MemoryCommentServices {
    return new MemoryCommentServices(person, { role }, this);
  }

  public async page(path: string): Promise<CommentedPage> {
    if (path !== this.memory.path) throw new DataError('notFound', path);
    return this.memory.page;
  }

  public async earlier(): Promise<EarlierServices> {
    const { memory } = this;
    return {
      own: {
        switchOff: async () => {
          this.fail();
          memory.page = { ...memory.page, hasOwnComments: false };
        },
        read: async (_, { onProgress } = {}) => {
          this.fail();
          const count = memory.comments.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
          onProgress?.(count);
          return { comments: memory.comments, count };
        }
      },
      kept: {
        read: async ({ content: { file = '' } }) => ({ comments: memory.files.get(file) ?? [], isAltered: memory.altered.has(file) }),
        keep: async (call, comments, animation, known) => {
          const file = `${call.box}-earlier-${memory.files.size + 1}.json`;
          memory.files.set(file, comments);
          return animation.decide(call, { kind: 'earlier', contribution: 0, targets: [], reason: '', content: { file, hash: '0'.repeat(64) } }, known);
        }
      }
    };
  }

  private fail(): void {
    const { failure } = this.memory;
    this.memory.failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
