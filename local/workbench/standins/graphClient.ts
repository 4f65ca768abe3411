/** The Graph SDK that `msGraphClientFactory` loads, from the public package. */
export * from '@microsoft/microsoft-graph-client';
