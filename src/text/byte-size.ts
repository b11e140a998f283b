/** A number of bytes in decimal units, as systems show the sizes of files: `145 KB`, `1.2 MB`, `5.4 GB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1e3));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
