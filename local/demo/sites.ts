/** The city's intranet: the one site of the demo. */
export const sites = [{ url: '/sites/intranet', title: 'Valmontreuil' }] as const;
