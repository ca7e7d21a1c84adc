import { installPackages, SetupError } from './setup.mjs';

try {
  await installPackages();
  const { importTypeScript } = await import('./bundle.mjs');
  const { main } = await importTypeScript('scripts/pack-cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 2;
}
