import { writeSchemas } from './write-schemas.ts';

writeSchemas();
