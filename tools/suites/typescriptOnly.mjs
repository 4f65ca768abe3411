/** Node reads TypeScript through tsx, which costs each process a while: those that run a bundle do without. */
if (process.argv[1]?.endsWith('.ts')) await import('tsx');
