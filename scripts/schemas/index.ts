import '../report-fault.ts';
import { answerHelp } from '../options.ts';
import { writeSchemas } from './write-schemas.ts';

answerHelp('npm run schemas');
writeSchemas();
