import type { Credit, Source } from '../../src/archive/article.ts';
import type { Day, Month } from '../../src/archive/date.ts';
import type { Remark } from './imported-draft.ts';
import type { Span } from './span.ts';

/** Fields of an article that its header lines give. */
export interface HeaderReading {
  title?: Span;
  subtitle?: Span;
  date?: Day;
  issue?: Month;
  /** Printed pages, as `pagesSchema` writes them: `12-15`. */
  pages?: string;
  category?: string;
  readonly credits: Credit[];
  readonly source: Source[];
  readonly tags: string[];
  readonly remarks: Remark[];
}

/** A reading without any field. */
export function emptyReading(): HeaderReading {
  return { credits: [], source: [], tags: [], remarks: [] };
}

/** A copy of a reading, whose lists can be added to. */
export function copyReading(reading: HeaderReading): HeaderReading {
  const { credits, source, tags, remarks } = reading;
  return {
    ...reading,
    credits: [...credits],
    source: [...source],
    tags: [...tags],
    remarks: [...remarks],
  };
}
