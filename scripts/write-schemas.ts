// node --import tsx scripts/write-schemas.ts: writes schemas/ anew, after a change of the content format.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../lib/editors/json-schemas';

for (const [name, text] of jsonSchemas()) writeFileSync(join(import.meta.dirname, '../schemas', name), text);
