import { nodeConnection } from '../../local/demo/nodeConnection';
import { SharePointPriceFiles } from '../../src/data/tariffs/SharePointPriceFiles';
import { tariffTablesOf, tariffWriterOf } from '../../src/data/tariffs/tariffWriterOf';
import { dayOf } from '../../src/domain/calendar/calendarDay';
import type { View } from './fixtures';
import { expect, test } from './fixtures';
import type { LocalCity } from './localCity';
import type { PartByKeys } from './partByKeys';
import { partByKeys } from './partByKeys';
import { paste } from './paste';
import { textOfPdf, withoutSpaces } from './pdfText';
import { recordAsOutsider } from './recordStep';
import { saying } from './saying';

/**
 * An indexation of four hundred lines, from paste to price list: service, finance, legal, secretariat, another service, an owner who records where he should not,
 * and a clerk at the counter. By keys alone; each reads the language of his own.
 */
test.use({ cityName: 'tariffs-path' });
test.setTimeout(420_000);

const SITE = '/sites/direction-generale';
const [SERVICE, FINANCE, LEGAL, SECRETARY, SPORTS, OWNER, CLERK] = ['rachid.amrani', 'karim.benali', 'aicha.ouali', 'julien.roux', 'thomas.lefevre', 'sophie.petit', 'linh.nguyen'] as const;
const KEY = 'emprises';
const NAME = 'Emprises de chantier';
const TITLE = 'Emprises : indexation';
const LINES = 400;
/** Of roads: the first ones. */
const ROAD = 4;
const YEAR = new Date().getFullYear();
const TODAY = new Date().toISOString().slice(0, 10);
const NEW_YEAR = `${YEAR + 1}-01-01`;
const ACT = '2099-400';

/** Two hundred places of two kinds, charged since last year: what a direction has after years of work. */
async function chargeLines(city: LocalCity): Promise<void> {
  const as = (login: string) => nodeConnection(city.origin + SITE, login);
  const { settings, lines } = tariffTablesOf(as(OWNER));
  await settings.add({ title: NAME, kind: 'service', key: `service:${KEY}`, content: { direction: 'voirie', about: '' } }, crypto.randomUUID());
  const codes = Array.from({ length: LINES }, (_, index) => `l${index + 1}`);
  await lines.addMany(codes.map((code, rank) => ({ values: { ...lines.blank(), lineKey: `${KEY}:${code}`, service: KEY, direction: 'voirie', title: `${rank < ROAD ? 'Stationnement de chantier' : 'Emprise'}, secteur ${rank + 1}`, unit: 'le m² et par an', rank, isRoadOrParking: rank < ROAD }, clientKey: crypto.randomUUID() })));
  const secretary = as(SECRETARY);
  const writer = tariffWriterOf(secretary, new SharePointPriceFiles(secretary), 'Europe/Paris');
  const { id } = await writer.addAct({ number: '2024-400', title: 'Droits de voirie', kind: 'deliberation', sessionDay: dayOf(YEAR - 2, 12, 12), vote: '', signer: 'Claire Vidal, maire', file: 0 }, crypto.randomUUID());
  await writer.apply(id, codes.map((code, index) => ({ line: `${KEY}:${code}`, firstDay: dayOf(YEAR - 1, 1, 1), n: 1, price: { cents: 1000 + index }, corrects: null, knownOn: dayOf(YEAR - 2, 12, 12) })), crypto.randomUUID());
}

test('an indexation of 400 lines goes from paste to price list', async ({ open, city }) => {
  await chargeLines(city);
  const tariffs = async (view: Pick<View, 'persona' | 'language'> & Partial<View>): Promise<PartByKeys> => partByKeys(await open('Tarifs', { site: SITE, ...view }), /^(Tarifs|Tariffs)$/);

  const service = await tariffs({ persona: SERVICE, language: 'fr-FR' });
  await test.step('the service pastes, indexes and stores them', async () => {
    const { page, press } = service;
    await press('Dossiers');
    await page.getByLabel('Direction', { exact: true }).selectOption({ label: 'Direction de la voirie' });
    await press('Nouveau dossier');
    await page.getByLabel(/^Objet/).fill(TITLE);
    await page.getByLabel(/^Service/).selectOption({ label: NAME });
    await page.getByLabel(/^Date souhaitée/).fill(NEW_YEAR);
    await page.getByLabel(/^Séance/).fill(`${YEAR}-12-14`);
    await page.getByLabel(/^Publication/).fill(`${YEAR}-12-18`);
    await page.getByLabel(/^Transmission/).fill(`${YEAR + 1}-01-05`);
    await press('Ouvrir le dossier');
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    await press(/^Ajouter les 400.lignes trouvées/);
    await press('Ajouter des lignes');
    const first = page.getByRole('grid').locator('[data-cell="0-2"]');
    await first.focus();
    await paste(page, Array.from({ length: LINES }, (_, index) => `${index === 0 ? '12,345' : `${10 + (index % 7)},50`}\t\t${100 + index}`).join('\r\n'));
    await expect(first).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText(/1.ligne a une erreur/)).toBeVisible();
    await press('Indexer');
    await page.getByLabel('Taux (%)').fill('2,1');
    await page.getByLabel('Pas', { exact: true }).selectOption({ label: '10 centimes' });
    await expect(page.getByText(/400.lignes changent/)).toBeVisible();
    await service.isSound();
    await press(/^Mettre 400.montants/);
    await press('Indexer');
    await press(/^Enregistrer 400.lignes/);
    await expect(page.getByText('Les lignes sont enregistrées.').first()).toBeAttached();
  });

  await test.step('the wanted day is refused for lack of transmission, but for roads; the earliest day is given, and met', async () => {
    const { page, press } = service;
    await press('Droit');
    await expect(page.getByText(/396.lignes ne peuvent pas s’appliquer le 1ᵉʳ janvier/)).toBeVisible();
    await expect(page.getByText(/Premier jour où toutes les lignes peuvent s’appliquer.: 5 janvier/)).toBeVisible();
    await expect(page.getByText('La date souhaitée vient avant la transmission au préfet.')).toBeVisible();
    await press(/Règle.: Transmission au préfet/);
    await expect(page.getByText(/CGCT, L2131-1/).first()).toBeVisible();
    await service.isSound();
    await press('Modifier le dossier');
    await page.getByLabel(/^Transmission/).fill(`${YEAR}-12-18`);
    await press('Enregistrer');
    await expect(page.getByText(/Les 400.lignes peuvent s’appliquer le 1ᵉʳ janvier/)).toBeVisible();
    await press('Envoyer aux étapes');
    await press('Envoyer');
    await expect(page.getByText(/attend Finances \(envoyé le/)).toBeVisible();
  });
  const file = /tarifffile-(\d+)/.exec(service.page.url())?.[1] ?? '';
  const thing = `tarifffile-${file}`;

  const finance = await tariffs({ persona: FINANCE, language: 'en-US', theme: 'dark', thing });
  await test.step('finance agrees, one amount changes, and that one alone is asked again', async () => {
    await finance.press('Steps');
    await finance.press('Agree');
    await finance.press('Save the answer');
    await expect(finance.page.getByText('Answer saved for 400 lines.').first()).toBeAttached();
    const { page, press } = service;
    await page.reload();
    await expect(page.getByRole('grid').locator('[data-cell="1-2"]')).toBeVisible();
    await page.getByRole('grid').locator('[data-cell="1-2"]').focus();
    await page.keyboard.type('11,00');
    await page.keyboard.press('Enter');
    await press(/^Enregistrer 1.ligne/);
    await expect(page.getByText('Les lignes sont enregistrées.').first()).toBeAttached();
    await finance.page.reload();
    await finance.press('Steps');
    await expect(finance.page.getByText('agreed on €10.20, now €11.00: asked again').first()).toBeVisible();
    await finance.isSound();
    await finance.press('Agree');
    await finance.press('Save the answer');
    await expect(finance.page.getByText('Answer saved for 1 line.').first()).toBeAttached();
  });

  await test.step('a step that an owner forged is named and counts for nothing; legal and the secretariat agree', async () => {
    expect(await recordAsOutsider(city, SITE, OWNER, 'juridique', file)).toBe(200);
    const legal = await tariffs({ persona: LEGAL, language: 'fr-FR', width: 320, thing });
    await legal.page.getByRole('combobox', { name: 'Parties du dossier' }).selectOption('steps');
    await expect(legal.page.getByText(/son auteur n’est pas, ou n’est plus, dans le groupe de l’étape/)).toBeVisible();
    await legal.isSound();
    await legal.press('Accord');
    await legal.press('Enregistrer la réponse');
    await expect(legal.page.getByText(/^Réponse enregistrée pour 400.lignes\.$/).first()).toBeAttached();
    const secretary = await tariffs({ persona: SECRETARY, language: 'en-US', thing });
    await secretary.press('Steps');
    await secretary.press('Agree');
    await secretary.press('Save the answer');
    await expect(secretary.page.getByText('Answer saved for 400 lines.').first()).toBeAttached();
  });

  await test.step('the act sets roads on its publication alone, and all once it is transmitted', async () => {
    const { page, press, isSound } = await tariffs({ persona: SECRETARY, language: 'en-US' });
    await press('Acts');
    await press('New act');
    await page.getByLabel(/^Number/).fill(ACT);
    await page.getByLabel(/^Subject/).fill(TITLE);
    await page.getByLabel(/^Session/).fill(TODAY);
    await page.getByLabel(/^Author/).fill('Claire Vidal, maire');
    const decided = page.getByLabel(/^File that it decides|^Decided file|^File/);
    await decided.selectOption(file);
    await press('Save the act');
    await expect(page.getByRole('heading', { name: new RegExp(ACT) })).toBeVisible();
    const record = async (kind: string, address = ''): Promise<void> => {
      await page.getByLabel(/^What/).selectOption(kind);
      await page.getByLabel(/^Day/).fill(TODAY);
      if (address) await page.getByLabel(/^Address/).fill(address);
      await press('Record');
    };
    await record('voted');
    await expect(page.getByText(/^Recorded: voted/).first()).toBeVisible();
    await record('published', `https://www.valmontreuil.example/actes/${ACT}.pdf`);
    await expect(page.getByRole('table', { name: `${ROAD} lines to set` })).toBeVisible();
    await expect(page.getByRole('table', { name: `${LINES - ROAD} lines left` })).toBeVisible();
    await isSound();
    await press(`Set ${ROAD} tariffs`);
    await expect(page.getByText(`${ROAD} tariffs are set. The price files are up to date.`).first()).toBeVisible();
    await record('transmitted');
    await expect(page.getByText(/^Recorded: transmitted/).first()).toBeVisible();
    await press(`Set ${LINES - ROAD} tariffs`);
    await expect(page.getByText(`${LINES - ROAD} tariffs are set. The price files are up to date.`).first()).toBeVisible();
  });

  await test.step('free entry by delegation is refused outside its limits', async () => {
    const { page, press } = await tariffs({ persona: SPORTS, language: 'fr-FR' });
    await press('Dossiers');
    await page.getByLabel('Direction', { exact: true }).selectOption({ label: 'Direction des sports' });
    await press(/mise à disposition gratuite/);
    await press('Droit');
    await expect(page.getByText('Le montant est sous le plancher de la délégation. La gratuité est aussi un tarif.')).toBeVisible();
  });

  await test.step('the counter prints the list, and tells what a swim cost ten years ago, and why', async () => {
    const { page, press, isSound } = await tariffs({ persona: CLERK, language: 'fr-FR' });
    await page.getByLabel('Service', { exact: true }).selectOption({ label: NAME });
    await page.getByLabel('Le', { exact: true }).fill(NEW_YEAR);
    await expect(page.getByRole('table', { name: saying(`${NAME} : tarifs au 1ᵉʳ janvier ${YEAR + 1}`) })).toBeVisible();
    await page.evaluate(() => (window.print = () => undefined));
    await press('Imprimer la liste des prix');
    await expect(page.locator('.parvis-print')).toBeAttached();
    const printed = textOfPdf(await page.pdf({ format: 'A4', tagged: true })).join('');
    expect(printed).toContain(withoutSpaces(`Emprise, secteur ${LINES}`));
    expect(printed).toContain(withoutSpaces('11,00'));
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.getByLabel('Service', { exact: true }).selectOption({ label: 'Piscines' });
    await page.getByLabel('Le', { exact: true }).fill(`${YEAR - 10}-07-14`);
    await expect(page.getByRole('table', { name: saying(`Piscines : tarifs au 14 juillet ${YEAR - 10}`) })).toBeVisible();
    const swim = page.getByRole('rowheader').getByRole('link').first();
    await swim.focus();
    await swim.press('Enter');
    await expect(page.getByText('Pourquoi ce montant ?').or(page.getByRole('heading', { name: /Pourquoi ce montant/ })).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Lire l’acte publié' }).first()).toBeVisible();
    await isSound();
    await press(/^Délibération n°/);
    await expect(page.getByRole('heading', { name: /^Délibération n°/ })).toBeVisible();
  });
});
