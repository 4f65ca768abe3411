import { after, before, describe, it } from 'node:test';
import type { Campaign, CampaignDraft } from '../../src/domain/ideas/Campaign';
import { ideaFolder } from '../../src/domain/ideas/ideaFolders';
import { EvaluationsList } from '../../src/lists/evaluations';
import { CampaignDecisionsList, HiddenIdeaRecordsList, HiddenIdeasList, IdeaRecordsList, IdeasList } from '../../src/lists/ideas';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { intactRows } from './intactRows';
import { ideaPersonas, ideasAs, withIdeas } from './localIdeas';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AUTHOR, animator: ANIMATOR } = ideaPersonas;
const EVERYBODY: readonly Persona[] = [AUTHOR, 'member', ANIMATOR];

/** That nobody but who has full control changes an idea, what was said of it, or a decision, by whichever door of SharePoint. */
export function run(name: string, open: OpenSite): void {
  describe(`what was said and decided in brainstorms on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    before(async () => {
      site = await open(withIdeas);
    });
    after(() => site.close());

    const { staysIntact } = intactRows(() => site, EVERYBODY, 'agent3');
    const isAnimator = (persona: Persona): boolean => persona === ANIMATOR;
    const publish = async (changes: Partial<CampaignDraft> = {}): Promise<Campaign> => {
      const animation = await ideasAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return (await animation.publish(await animation.saveDraft(campaignDraft(changes), key), key)).campaign;
    };

    it('an idea and a comment are changed, moved, renamed or removed by nobody without full control: neither their author, nor a member, nor an animator', async () => {
      const campaign = await publish();
      const { ideas } = ideasAs(site, AUTHOR);
      const idea = await ideas.add(campaign, ideaDraft('Intacte'), crypto.randomUUID());
      const comment = await ideas.record(campaign, idea, { kind: 'comment', text: 'Intact' }, crypto.randomUUID());
      await staysIntact(IdeasList.url, idea.id, [campaign.box]);
      await staysIntact(IdeaRecordsList.url, comment.id, [campaign.box, `${campaign.box}/${ideaFolder(idea.id, 'comment')}`]);
    });

    it('reserved ones and marks neither', async () => {
      const campaign = await publish({ names: 'hidden' });
      const services = ideasAs(site, AUTHOR);
      const idea = await services.ideas.add(campaign, ideaDraft('Intacte'), crypto.randomUUID());
      const more = await services.ideas.record(campaign, idea, { kind: 'added', text: 'Intact' }, crypto.randomUUID());
      const marks = await (await services.evaluations()).add(campaign, { idea: idea.id, marks: { 1: 3 }, words: 'Intact' }, crypto.randomUUID());
      await staysIntact(HiddenIdeasList.url, idea.id, [], isAnimator);
      await staysIntact(HiddenIdeaRecordsList.url, more.id, [], isAnimator);
      await staysIntact(EvaluationsList.url, marks.id, [], isAnimator);
    });

    it('a decision neither, not by who made it', async () => {
      const campaign = await publish();
      const services = ideasAs(site, ANIMATOR);
      const opened = await services.campaigns.open(campaign.id);
      const { id } = await (await services.animation()).decide(opened, { kind: 'clustered', idea: 0, targets: [], reason: '', content: { cluster: 1, name: 'Horaires', colour: 1 } }, opened.decisions[0]?.id ?? 0);
      await staysIntact(CampaignDecisionsList.url, id, []);
    });
  });
}
