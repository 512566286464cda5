// Which import arrows may be drawn: `npm run check -- imports`. The rules stand in tests/checks/imports.
import { cruiseConfig } from './tests/checks/imports/cruise.ts';

export default cruiseConfig(process.cwd());
