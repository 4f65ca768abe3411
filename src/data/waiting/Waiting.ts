import type { Thing } from '../../domain/references/thing';

/** Something that the agent is asked to do. */
export interface Waiting {
  /** In the words of who asks, e.g. the question of a poll. */
  readonly what: string;
  /** Null: whenever he likes. */
  readonly until: Date | null;
  readonly address: Thing;
  /** Of the page that shows it, server-relative, where that is known: else `ThingLink` finds it. */
  readonly page?: string;
  /** Who asks, by name, where that is said. */
  readonly by?: string;
  /** Where the kind of the thing does not say what is asked: an answer to read, contributions to answer, some of them late or the reader's own, what names him, a tariff file at his step, or sent back; a place to accept, a session that changed, or one whose places are to be given; what a request for a community waits for, or a community that is open. */
  readonly asks?: 'callAnswered' | 'callToAnswer' | 'callOverdue' | 'callAssigned' | 'callMentioned' | 'commentMentioned' | 'ideaInvited' | 'ideaAnswered' | 'ideaMerged' | 'ideasToEvaluate' | 'tariffToAnswer' | 'tariffLate' | 'tariffBack' | 'sessionOffered' | 'sessionFree' | 'sessionChanged' | 'sessionCancelled' | 'sessionToDraw' | 'sessionToChoose' | 'requestQuestion' | 'requestInvited' | 'requestAnimator' | 'requestName' | 'requestToPick' | 'requestToFollow' | 'requestLate' | 'requestEscalated' | 'requestReview' | 'requestPartner' | 'requestTraining' | 'communitySeeks' | 'communityAsleep' | 'communityUnled';
}

/** What the parts of a page have read of one web: whoever asks for the same key shares the answer. */
export interface SharedReads {
  fetch<T>(key: readonly unknown[], read: () => Promise<T>): Promise<T>;
}

/** One topic's part in "what awaits me". The connection behind it is the agent's own. */
export interface WaitingProvider {
  /** Kind of its things; the keys that its answer rests on begin with `topic`. */
  readonly kind: string;
  readonly topic: string;
  /**
   * What the agent has not done yet, and can do now. It asks only for what the topic's own screens ask for, under their keys:
   * beside them it costs nothing. Where the topic is not set up, nothing awaits.
   * @param now the server's time
   * @param timeZone of the site, where days count
   */
  waiting(now: Date, reads: SharedReads, timeZone: string): Promise<readonly Waiting[]>;
}
