import type { FolderCount } from '../../domain/ballots/Tally';
import type { Call } from '../../domain/calls/Call';
import { isSecret } from '../../domain/calls/Call';
import type { AttachedFile, Contribution } from '../../domain/calls/Contribution';
import { sha256OfBytes } from '../../domain/fingerprint/sha256OfBytes';
import type { Person } from '../../domain/people/Person';
import { CALL_TEXTS } from '../../lists/heads/calls';
import { CallDecisionsList, CallsList, ContributionsList, HiddenContributionsList } from '../../lists/calls';
import { FolderTree } from '../append/FolderTree';
import { stampOf, stampsOf } from '../append/listsStamp';
import type { NamedFile } from '../append/Recycler';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import { readFile } from '../files/readFile';
import { textOf } from '../files/textOf';
import { listOf } from '../items/ListApi';
import type { Stored } from '../items/Table';
import { loadOnce } from '../loadOnce';
import { listStamp } from '../provisioning/listStamp';
import type { ListFacts } from '../provisioning/SiteFacts';
import { seenSite, siteReader } from '../provisioning/SiteReader';
import type { CallSupports, SaidRef } from './CallServices';
import type { CallsFacts, CallSite, ContributionsListName, NewsRow, NewsStanding, NewsStandings, NewsStart, RankedSupports, StoredFile, SupportedCall, TextContent, WorkFile } from './CallSite';
import type { ContributionValues, DecisionValues } from './callTables';

interface RestNewsRow {
  readonly Id: number;
  readonly Call: number | null;
  readonly Passage: string | null;
  readonly Answers: number | null;
}

const MOST_NEWS = 1000;
const NEWS_LISTS = { contributions: ContributionsList, hidden: HiddenContributionsList, decisions: CallDecisionsList };

/** Calls on a SharePoint site. What stores something is loaded when somebody does. */
export class SharePointCallSite implements CallSite {
  private readonly folderTree: FolderTree;
  private readonly writing = loadOnce(async () => {
    const { ContributionWriter } = await import(/* webpackChunkName: 'calls-writing' */ './ContributionWriter');
    return new ContributionWriter(this.connection, this.folderTree, { me: () => this.me(), isLocked: (call) => this.isLocked(call) });
  });
  private readonly supporting = loadOnce(async () => {
    const { ContributionSupports } = await import(/* webpackChunkName: 'calls-writing' */ './ContributionSupports');
    return new ContributionSupports(this.connection);
  });
  private readonly closing = loadOnce(async () => {
    const { ReservedClosing } = await import(/* webpackChunkName: 'calls-closing' */ '../append/ReservedClosing');
    return new ReservedClosing(this.connection, HiddenContributionsList, 'Call');
  });
  private readonly animating = loadOnce(async () => {
    const { AnimationWriter } = await import(/* webpackChunkName: 'calls-animation' */ './AnimationWriter');
    return new AnimationWriter(this.connection, this.folderTree, () => this.me());
  });

  /** @param userName as the page has it; SharePoint is not asked for it */
  public constructor(
    private readonly connection: Connection,
    private readonly userName = ''
  ) {
    this.folderTree = new FolderTree(connection, ContributionsList.url);
  }

  public async me(): Promise<Person> {
    return { id: await this.connection.userId(), name: this.userName };
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  public async facts(): Promise<CallsFacts> {
    const { lists, permissions } = await siteReader(this.connection).facts();
    const factsOf = ({ url }: { readonly url: string }): ListFacts => {
      const facts = lists.get(url);
      if (!facts) throw new DataError('notFound', url);
      return facts;
    };
    const [calls, contributions, decisions] = [factsOf(CallsList), factsOf(ContributionsList), factsOf(CallDecisionsList)];
    const stamps = [calls, decisions].map((facts) => listStamp(facts, this.serverNow()));
    return {
      rights: {
        mayContribute: hasRight(contributions.permissions, 'addListItems'),
        mayAnimate: hasRight(decisions.permissions, 'addListItems'),
        mayOwn: hasRight(permissions, 'managePermissions')
      },
      stamp: stamps.includes(null) ? null : stamps.join('|')
    };
  }

  public async newsStandings(): Promise<NewsStandings> {
    const stamps = await stampsOf(this.connection, Object.values(NEWS_LISTS));
    return eachOf(({ leaf }) => standingOf(stamps.get(leaf) ?? ''));
  }

  public seenStandings(): NewsStandings | undefined {
    const facts = seenSite(this.connection.webPath);
    return facts && eachOf(({ url }) => {
      const list = facts.lists.get(url);
      return standingOf(list ? stampOf(list.itemCount, list.lastModified) : '');
    });
  }

  public async newContributions(list: ContributionsListName, start: NewsStart): Promise<readonly NewsRow[]> {
    const items = listOf(this.connection, list === 'hidden' ? HiddenContributionsList : ContributionsList).items.select('Id', 'Call', 'Passage', 'Answers');
    return (await newer<RestNewsRow>(items, start)).map(({ Id, Call, Passage, Answers }) => ({ id: Id, call: Call ?? 0, passage: Passage ?? '', answers: Answers ?? 0 }));
  }

  public async newDecisions(start: NewsStart): Promise<readonly Pick<NewsRow, 'id' | 'call'>[]> {
    const items = listOf(this.connection, CallDecisionsList).items.select('Id', 'Call');
    return (await newer<Pick<RestNewsRow, 'Id' | 'Call'>>(items, start)).map(({ Id, Call }) => ({ id: Id, call: Call ?? 0 }));
  }

  public folders({ box }: Call, block: number): Promise<readonly FolderCount[]> {
    return this.folderTree.read(box, block);
  }

  public expectStore(): void {
    // Who stores something asks for it again, and tells what went wrong.
    this.writing().catch(() => undefined);
  }

  public async store(call: Call, folder: string | null, values: ContributionValues, clientKey: string): Promise<Stored<ContributionValues>> {
    return (await this.reached(this.writing())).store(call, folder, values, clientKey);
  }

  public async decide(values: DecisionValues, clientKey: string): Promise<Stored<DecisionValues>> {
    return (await this.animating()).decide(values, clientKey);
  }

  public async readText(name: string): Promise<TextContent> {
    const bytes = await readFile(this.connection, `${this.connection.listPath(CALL_TEXTS.url)}/${name}`);
    try {
      return { content: textOf({ bytes }), hash: sha256OfBytes(bytes) };
    } catch (error) {
      throw new DataError('unreadable', error);
    }
  }

  public async storeText(name: string, content: string): Promise<StoredFile> {
    return (await this.animating()).storeText(name, content);
  }

  public async readWork(name: string): Promise<string> {
    return (await this.animating()).readWork(name);
  }

  public async storeWork(name: string, content: string): Promise<string> {
    return (await this.animating()).storeWork(name, content);
  }

  public async workFiles(prefix: string): Promise<readonly WorkFile[]> {
    return (await this.animating()).workFiles(prefix);
  }

  public async addWork(name: string, content: string): Promise<WorkFile> {
    return (await this.animating()).addWork(name, content);
  }

  public async removeWork(name: string): Promise<void> {
    return (await this.animating()).removeWork(name);
  }

  public async attach(_: Call, name: string, content: Blob, clientKey: string): Promise<AttachedFile> {
    return (await this.reached(this.writing())).attach(name, content, clientKey);
  }

  public async makeBox(box: string, blocks: readonly number[]): Promise<void> {
    const { rights } = await this.facts();
    return (await this.animating()).makeBox(box, blocks, rights.mayOwn);
  }

  public async firstId(box: string): Promise<number> {
    return (await this.animating()).firstId(box);
  }

  public async removeAround(spaces: readonly string[], files: readonly NamedFile[]): Promise<void> {
    return (await this.animating()).removeAround(spaces, files);
  }

  public async isLocked(call: Call): Promise<boolean> {
    if (isSecret(call)) return (await this.closing()).isClosed(call.id);
    const { box } = call;
    return (await this.folderTree.isLocked(box)) ?? (await this.animating()).isLockedForOthers(box);
  }

  public async setLocked(call: Call, isLocked: boolean): Promise<void> {
    return isSecret(call) ? (await this.closing()).setClosed(call.id, isLocked) : (await this.animating()).setLocked(call.box, isLocked);
  }

  public async supports(space: SupportedCall, contributions: readonly Contribution[]): Promise<CallSupports> {
    return (await this.supporting()).read(space, contributions);
  }

  public async ranked(call: SupportedCall, passage: number, said: number): Promise<RankedSupports> {
    return (await this.supporting()).ranked(call, passage, said);
  }

  public async support(space: SupportedCall, contribution: SaidRef, isOn: boolean): Promise<boolean> {
    return (await this.reached(this.supporting())).support(space, contribution, isOn);
  }

  /** @throws DataError where SharePoint cannot be reached either: it is the network that is gone, and not a part of the page */
  private async reached<T>(loading: Promise<T>): Promise<T> {
    return loading.catch(async (error: unknown) => {
      await this.newsStandings();
      throw error;
    });
  }
}

async function newer<Row>(items: ReturnType<typeof listOf>['items'], start: NewsStart): Promise<Row[]> {
  if ('after' in start) return items.filter(`ID gt ${start.after}`).orderBy('ID').top(MOST_NEWS)<Row[]>();
  return (await items.orderBy('ID', false).top(Math.min(MOST_NEWS, start.newest))<Row[]>()).reverse();
}

function eachOf(standing: (list: (typeof NEWS_LISTS)[keyof typeof NEWS_LISTS]) => NewsStanding): NewsStandings {
  return { contributions: standing(NEWS_LISTS.contributions), hidden: standing(NEWS_LISTS.hidden), decisions: standing(NEWS_LISTS.decisions) };
}

function standingOf(stamp: string): NewsStanding {
  return { count: parseInt(stamp, 10) || 0, stamp };
}
