import { writeViewSchemas } from '../../scripts/view-schemas.mjs';

/** What the API document tells of the types, for an API that runs from its sources. */
export default async function prepareViewSchemas(): Promise<void> {
  await writeViewSchemas();
}
