/** Stands for SPFx's library in unit tests: it needs a page of SharePoint around it. */
export const DisplayMode = { Read: 1, Edit: 2 };

export const Log = { error: (): void => undefined };
