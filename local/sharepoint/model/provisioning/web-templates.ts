/** A kind of site or web that can be made. */
export interface WebTemplate {
  readonly id: number;
  /** `STS#3` */
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Templates that a web below another one may be made from. */
export const WEB_TEMPLATES: readonly WebTemplate[] = [
  { id: 1, name: 'STS#0', title: 'Team site (classic experience)', description: 'A site with a classic experience on the home page and the ability to connect to a group.' },
  { id: 1, name: 'STS#3', title: 'Team site', description: 'A site with no connection to a Microsoft 365 group.' },
  { id: 68, name: 'SITEPAGEPUBLISHING#0', title: 'Communication site', description: 'Publish dynamic, beautiful content to people in your organization.' },
  { id: 95, name: 'DEV#0', title: 'Developer Site', description: 'A site for developers to build, test and publish apps.' },
  { id: 6215, name: 'PROJECTSITE#0', title: 'Project Site', description: 'A site for managing and collaborating on a project.' }
];
