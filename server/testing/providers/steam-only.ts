import { readConfig, type Config } from '../../kernel/config/config.ts';
import { startSteam, type FakeSteam } from './steam.ts';

// Passkeys work at https and at localhost; a fake provider is http, which a house of https refuses.
const HOUSE = 'http://localhost';

/** A fake Steam, and what a house that has no other provider is configured with. */
export async function startSteamOnly(): Promise<{
  steam: FakeSteam;
  config: Pick<Config, 'providers' | 'publicUrl'>;
}> {
  const steam = await startSteam();
  const { providers, publicUrl } = readConfig(
    {
      MADANG_PUBLIC_URL: HOUSE,
      MADANG_STEAM_APP_ID: steam.appId,
      MADANG_STEAM_WEB_KEY: steam.webKey,
      MADANG_PROVIDER_BASES: `steam=${steam.origin}`,
    },
    '/',
  );
  return { steam, config: { providers, publicUrl } };
}
