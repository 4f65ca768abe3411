import type { Locator, Page } from '@playwright/test';
import { makingWords } from '../../src/shell/making/strings';
import { boardWords } from '../../src/webparts/ideas/boardStrings';
import { newsWords } from '../../src/webparts/ideas/newsStrings';
import { en } from '../../src/webparts/ideas/strings.en';
import { fr } from '../../src/webparts/ideas/strings.fr';
import { throwWords } from '../../src/webparts/ideas/throwStrings';
import { deskWords } from '../../src/webparts/ideas/ui/animate/deskStrings';
import { gatherWords, mergeWords } from '../../src/webparts/ideas/ui/animate/gather/gatherStrings';
import { rankingWords } from '../../src/webparts/ideas/ui/animate/ranking/rankingStrings';
import { editWords } from '../../src/webparts/ideas/ui/edit/editStrings';
import { resultWords } from '../../src/webparts/ideas/ui/results/resultStrings';
import { voteWords } from '../../src/webparts/ideas/voteStrings';
import type { View } from './fixtures';
import { accessibilityViolations, expect, test } from './fixtures';
import { carry, note } from './notes';
import { publishedCampaign } from './publishCampaign';
import { saying } from './saying';

// Two brainstorms of its own.
test.use({ cityName: 'ideas-path' });
test.setTimeout(300_000);

type Spoken = 'fr' | 'en';
interface Way {
  readonly language: Spoken;
  readonly view: 'board' | 'outline';
  /** Presses what is pressed: with the mouse, or by the keyboard alone. */
  press(target: Locator): Promise<void>;
  tick(target: Locator): Promise<void>;
  readonly question: string;
  readonly ideas: readonly [kept: string, close: string, other: string];
}

const WAYS: readonly Way[] = [
  { language: 'fr', view: 'board', press: (target) => target.click(), tick: (target) => target.check(), question: 'Comment mieux chauffer nos bureaux ?', ideas: ['Un thermomètre dans chaque bureau', 'Des thermomètres dans tous les bureaux', 'Fermer les volets la nuit'] },
  { language: 'en', view: 'outline', press: (target) => target.press('Enter'), tick: (target) => target.press('Space'), question: 'How can we heat our offices better?', ideas: ['A thermometer in each office', 'Thermometers in all offices', 'Close the shutters at night'] }
];
const REASON = 'Both ask for the same.';

const whole = (text: string): RegExp => new RegExp(`^${saying(text).source}$`);
const sound = async (page: Page): Promise<void> => {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await accessibilityViolations(page)).toEqual([]);
};

for (const { language, view, press, tick, question, ideas: [kept, close, other] } of WAYS) {
  test(`from a template to a call for comment: ${view === 'board' ? 'the board with a mouse' : 'the outline with keys only'} (${language})`, async ({ open, city }) => {
    const [all, edit, gather, merge, desk, ranking, said] = [{ fr, en }[language], editWords[language], gatherWords[language], mergeWords[language], deskWords[language], rankingWords[language], throwWords[language]];
    const as = (persona: string, thing?: string): Promise<Page> => open('Idees', { site: '/sites/ressources-humaines', persona, language: language === 'fr' ? 'fr-FR' : 'en-US', ...(thing ? { thing } : {}) } satisfies View);
    const button = (page: Page, name: string): Locator => page.getByRole('button', { name: whole(name) });
    const textbox = (page: Page, name: string): Locator => page.getByRole('textbox', { name: new RegExp(`^${saying(name).source}`) });
    const go = async (page: Page): Promise<void> => press(button(page, all.views[view]));
    const animate = async (page: Page, section: keyof typeof desk.sections): Promise<void> => {
      if (!(await page.getByRole('navigation', { name: desk.sectionsLabel }).isVisible())) await press(button(page, all.views.animate));
      await press(page.getByRole('navigation', { name: desk.sectionsLabel }).getByRole('button', { name: whole(desk.sections[section]) }));
    };
    const act = async (page: Page, title: string, action: string): Promise<void> => {
      await press(page.getByRole('button', { name: new RegExp(`^Actions.*${title}`) }));
      await press(page.getByRole('menuitem', { name: whole(action) }));
    };

    /** @param asked what the dialog says */
    const confirm = async (page: Page, asked: string, name: string): Promise<void> => {
      await expect(page.getByText(saying(asked)).first()).toBeVisible();
      await press(button(page, name).last());
    };

    // Opened from a template.
    const animator = await as('karim.benali');
    await press(button(animator, all.open));
    await press(button(animator, edit.model.use(edit.templates.box.name)));
    await textbox(animator, edit.fields.question).fill(question);
    await textbox(animator, edit.fields.sponsor).fill('DGS');
    await tick(animator.getByRole('radio', { name: new RegExp(`^${saying(edit.vote.kinds.budget).source}`) }));
    await sound(animator);
    await press(button(animator, edit.publish));
    await confirm(animator, edit.publishText, edit.publish);
    await expect(animator.getByRole('heading', { name: whole(question) })).toBeFocused();
    const id = Number(/campaign-(\d+)/.exec(animator.url())?.[1]);
    const campaign = await publishedCampaign(city, id);
    const thing = `campaign-${id}`;

    // Thrown, the close one shown while it is typed; and voted for.
    await campaign.throws('linh.nguyen', kept);
    await campaign.throws('thomas.lefevre', other);
    const agent = await as('fatou.diallo', thing);
    await go(agent);
    await press(button(agent, all.throwIdea));
    await textbox(agent, said.name).fill(close);
    await expect(agent.getByText(saying(said.near)).first()).toBeVisible();
    await press(button(agent, said.send));
    const vote = (title: string): Locator => button(agent, voteWords[language].more(title));
    await press(vote(close));
    await expect(agent.getByText(saying(voteWords[language].left(4, '4', '5')))).toBeVisible();

    // Gathered and merged.
    await animator.reload();
    if (view === 'board') {
      await go(animator);
      await carry(animator, other, note(animator, kept), 0.5);
      await expect(animator.getByText(saying(boardWords[language].drag.onto(kept))).first()).toBeVisible();
      await animator.mouse.up();
      await expect(animator.getByRole('region', { name: new RegExp(kept) }).getByRole('gridcell')).toHaveCount(2);
      await act(animator, close, boardWords[language].merge);
    } else {
      await animate(animator, 'gather');
      await press(button(animator, gather.create));
      await textbox(animator, gather.name).fill('Heat');
      await press(button(animator, gather.save));
      await act(animator, kept, gather.moveTo);
      await tick(animator.getByRole('radio', { name: /Heat/ }));
      await press(button(animator, desk.move.save));
      await expect(animator.getByRole('region', { name: /Heat/ }).getByText(kept)).toBeVisible();
      await act(animator, close, gather.merge);
    }
    await animator.getByRole('combobox', { name: new RegExp(`^${saying(merge.other).source}`) }).selectOption({ label: kept });
    await tick(animator.getByRole('radio', { name: new RegExp(`^${kept}`) }));
    await textbox(animator, merge.reason).fill(REASON);
    await press(button(animator, merge.save));
    await expect(animator.getByText(saying(merge.done)).first()).toBeVisible();
    await sound(animator);

    // Told, the agent takes his vote back and gives two anew.
    await agent.reload();
    await expect(agent.getByText(new RegExp(REASON)).first()).toBeVisible();
    await press(button(agent, newsWords[language].told.take));
    await expect(agent.getByText(saying(voteWords[language].left(5, '5', '5')))).toBeVisible();
    await press(vote(kept));
    await expect(agent.getByText(saying(voteWords[language].left(4, '4', '5')))).toBeVisible();
    await press(vote(kept));
    await expect(agent.getByText(saying(voteWords[language].left(3, '3', '5')))).toBeVisible();
    await sound(agent);

    // Certified, decided, and made into a call.
    // What the screen shows at once is on its way still.
    await expect.poll(() => campaign.held('fatou.diallo')).toBe(2);
    await campaign.endsVote();
    await animator.reload();
    await animate(animator, 'ranking');
    await press(button(animator, ranking.audit));
    await press(button(animator, ranking.certify));
    await confirm(animator, ranking.certifyText, ranking.certify);
    await expect(animator.getByText(saying(ranking.done)).first()).toBeVisible();
    await sound(animator);
    await animate(animator, 'ideas');
    await act(animator, kept, desk.actions.stage);
    await tick(animator.getByRole('radio', { name: new RegExp(`^${saying(desk.stages.kept).source}`) }));
    await textbox(animator, desk.stage.reason).fill('It costs little.');
    await press(button(animator, desk.stage.save));
    await expect(animator.getByText(saying(desk.stage.done(1, '1'))).first()).toBeVisible();
    await act(animator, kept, desk.actions.make);
    const { call } = makingWords[language].idea;
    await press(button(animator, call.make));
    await expect(animator.getByText(saying(call.done)).first()).toBeVisible();

    // And everybody reads what came of it.
    await agent.reload();
    await press(button(agent, all.views.results));
    const table = agent.getByRole('table', { name: whole(resultWords[language].ranking) });
    await expect(table.getByRole('row').nth(1)).toContainText(kept);
    await expect(table.getByRole('row').nth(1)).toContainText('2');
    await expect(agent.getByText('It costs little.')).toBeVisible();
    await sound(agent);
  });
}
