/** Bytes as a reader says them, decimal units: 14239897 → '14.2 MB', 26000 → '26 kB', 300 → '300 B'. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
