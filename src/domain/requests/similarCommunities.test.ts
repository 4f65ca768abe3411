import type { Community } from './Community';
import { similarCommunities } from './similarCommunities';

const community = (name: string, purpose: string, changes: Partial<Community> = {}): Pick<Community, 'name' | 'purpose' | 'directions' | 'usages' | 'state'> => ({ name, purpose, directions: [], usages: [], state: 'open', ...changes });
const wish = (name: string, changes: { readonly directions?: readonly string[]; readonly usages?: Community['usages'] } = {}) => ({ name, objectives: [], directions: [], usages: [], ...changes });
const ALL = [
  community('Télétravail', 'Astuces et rendez-vous de télétravailleurs', { directions: ['Ressources humaines'] }),
  community('Agents jardiniers', 'Le jardin partagé de la terrasse', { directions: ['Culture'] }),
  community('Réseau des Atsem', 'Entraide et outils des écoles maternelles', { directions: ['Éducation'], usages: ['forum'] }),
  community('Écoles d’hier', 'Mémoire des écoles', { state: 'closed' })
];
const names = (...typed: Parameters<typeof wish>): readonly string[] => similarCommunities(wish(...typed), ALL).map(({ community: { name } }) => name);

describe('communities that look alike', () => {
  it('are found without accents and endings, in their name and their purpose', () => {
    expect(names('TELETRAVAILLER mieux')).toEqual(['Télétravail']);
    expect(names('jardins partages')).toEqual(['Agents jardiniers']);
    expect(names('école maternelle')).toEqual(['Réseau des Atsem']);
  });

  it('say what they have in common in their own words', () => {
    const [found] = similarCommunities(wish('outil pour l’ecole', { directions: ['education'], usages: ['forum', 'files'] }), ALL);
    expect(found).toMatchObject({ words: ['outils', 'écoles'], directions: ['Éducation'], usages: ['forum'] });
  });

  it('are none for nothing, and none that is closed', () => {
    expect(names('')).toEqual([]);
    expect(names('', { usages: ['forum'] })).toEqual([]);
    expect(names('mémoire')).toEqual([]);
  });

  it('come forward by a direction in common', () => {
    const [one, other] = [community('Accueil', 'du public', { directions: ['Culture'] }), community('Accueil', 'en mairie', { directions: ['Voirie'] })];
    expect(similarCommunities(wish('accueil', { directions: ['voirie'] }), [one, other]).map((each) => each.community)).toEqual([other, one]);
  });
});
