/** Discord counts code points. */
export function length(text: string): number {
  return [...text].length;
}

export function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}
