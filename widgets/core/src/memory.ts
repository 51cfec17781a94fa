/** What this browser remembers. Private windows may forbid it: then nothing is remembered, and nothing breaks. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`cohort.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null || value === "") localStorage.removeItem(`cohort.${key}`);
    else localStorage.setItem(`cohort.${key}`, value);
  } catch {
    // Nothing to do: the page works without.
  }
}
