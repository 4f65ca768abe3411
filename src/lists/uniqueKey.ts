/** The key of a list that all read, where it stands among the columns. */
export const clientKey = { type: 'clientKey', unique: true, title: { fr: 'Clé d’envoi', en: 'Submission key' }, inView: false } as const;
