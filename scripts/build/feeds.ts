import { parseXml } from '@rgrove/parse-xml';

/** One line if an XML file of the site would not open in a reader: XML 1.0, strictly. */
export function findFeedFaults(file: string, xml: string): string[] {
  try {
    parseXml(xml);
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [`/${file}  XML  XML로 읽을 수 없습니다: ${reason.split('\n')[0] ?? ''}`];
  }
}
