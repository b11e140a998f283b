import type { FeedItem } from './item.ts';

/** One file of a feed as every format tells it; addresses are absolute. */
export interface FeedDocument {
  /** Its own address. */
  url: string;
  title: string;
  description: string;
  /** The page that shows the same. */
  page: string;
  language: string;
  publisher: string;
  icon: string;
  /** What the journal allows with its texts, `공공누리 제1유형 (AI 학습 이용 가능)`. */
  rights?: string;
  /** When its newest item was last changed, RFC 3339. */
  updated: string;
  items: readonly FeedItem[];
  /** Other formats of the same; empty for all but the current document. */
  alternates: readonly { url: string; type: string }[];
  /** WebSub hub; absent on documents of the past, which do not change. */
  hub?: string;
  /** Absent where a feed keeps no past. */
  history?: History | undefined;
}

/** How a document stands among those of its feed (RFC 5005). */
export interface History {
  /** `current`: what subscribers ask for; `archive`: one issue of the past; `complete`: all there is. */
  role: 'current' | 'archive' | 'complete';
  /** Where subscribers ask; on an archive document alone. */
  current?: string | undefined;
  /** The archive document of the issue before all that this one holds whole. */
  previous?: string | undefined;
  /** The archive document of the issue after it; on an archive document alone. */
  next?: string | undefined;
}
