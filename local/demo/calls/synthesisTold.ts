/** What the animators of the charter write beside its figures. */
export const told = {
  annex: 'Annexe 2',
  introduction:
    'Pendant cinq semaines, des agents de toutes les directions ont commenté le projet de charte, qu’ils télétravaillent ou non. Trois sujets reviennent plus que les autres : le nombre de jours, le matériel, et la place de ceux dont le métier ne se fait pas à distance.\nLe texte a été corrigé une première fois pendant l’appel, puis après sa clôture. Cette synthèse dit ce qui a été retenu, ce qui ne l’a pas été, et pourquoi.',
  closing:
    'La version 3 porte le plafond à trois jours par semaine, ouvre les jours flottants, prête le matériel sur demande et prévoit un recours en cas de refus.\nDeux demandes ne peuvent pas être suivies : le montant de l’indemnité est fixé par un arrêté ministériel, et le délai de réponse d’un mois par décret.\nLe texte et cette synthèse seront présentés au comité social territorial, puis au conseil municipal. Un premier bilan sera publié au bout d’un an.',
  /** By theme. */
  themes: {
    'Nombre de jours': 'Le sujet le plus commenté. Le plafond de deux jours est jugé trop bas par une large majorité ; une minorité tient à ce que les équipes se croisent. D’où trois jours, et un jour commun choisi par chaque équipe.',
    'Matériel et frais': 'L’écran et le siège à la charge de l’agent n’étaient pas compris : ils sont désormais prêtés. L’indemnité reste celle de l’arrêté.',
    'Métiers de terrain': 'Les équipes de la voirie, de la propreté et des crèches demandent que la charte parle d’elles aussi. Un paragraphe a été ajouté ; chaque direction proposera des aménagements d’horaires.',
    'Éligibilité': 'L’ancienneté de six mois a été ramenée à trois, et ne s’applique plus aux apprentis ni aux mobilités internes.',
    'Demandes et refus': 'Ce sont surtout des questions. Un refus pourra être examiné par la commission administrative paritaire.',
    'Horaires et déconnexion': 'Le droit à la déconnexion est approuvé. Les plages communes sont maintenues, avec les horaires variables autour d’elles.'
  } satisfies Readonly<Record<string, string>>
} as const;

/** A passage of which so many people speak is quoted in the synthesis, by these many. */
export const QUOTED = { from: 30, passages: 1, themes: 2 } as const;
