/**
 * What owners can choose in the property panes, each property at least once, by the alias of the part: `npm run record-release` makes pages of it, and keeps
 * what SharePoint saves of them. What the manifest says is recorded too. A new property gets a line here.
 */
export const choices: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  CallsWebPart: [{ mode: 'one', callId: 2, title: 'La charte', showPast: false }],
  CommentsWebPart: [{ title: 'Vos réactions', order: 'supported' }],
  HealthWebPart: [{ title: 'Nos listes' }],
  IdeasWebPart: [{ mode: 'one', campaignId: 1, title: 'Vos idées', showPast: false, meetingShare: 40, licences: 'more' }, { meetingShare: 10, licences: 15_000 }],
  PollWebPart: [{ mode: 'one', pollId: 3, title: 'Votre avis', showPast: false }, { mode: 'current', inSight: 2, showPast: true }],
  RegistrationsWebPart: [{ title: 'Formations', view: 'month', trainingYears: '3' }],
  RequestsWebPart: [{ title: 'Communautés' }],
  TariffsWebPart: [{ title: 'Nos prix', service: 'piscines' }],
  ThreadWebPart: [{ title: 'À suivre', beginsWithSite: false }],
  UsageMapWebPart: [{ title: 'Trouver le bon outil', content: 'both', layout: 'list', showMyPart: false, source: { webUrl: 'https://ville.sharepoint.com/sites/intranet', title: 'Intranet' } }],
  WaitingWebPart: [{ title: 'À faire' }]
};
