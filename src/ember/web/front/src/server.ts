// What the server answers, asked for and kept up to date.
import { useEffect, useState } from "preact/hooks";
import type { components } from "./api";

export type Schemas = components["schemas"];
export interface Answer<T> { value?: T; fault?: string }

export function address(path: string, query: Record<string, string | number | boolean | undefined>): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== "") given.set(key, String(value));
  return `/api/${path}?${given}`;
}

export async function ask<T>(url: string, options?: RequestInit): Promise<T> {
  const answer = await fetch(url, options);
  const body = await answer.json().catch(() => ({ detail: `no answer (${answer.status})` }));
  if (answer.ok) return body as T;
  throw new Error(typeof body.detail === "string" ? body.detail : `refused (${answer.status})`);
}

/** Asks once, and again every so many milliseconds where `every` is not 0. An older answer never replaces a newer one. */
export function useAnswer<T>(url: string | null, every = 0): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T> & { url?: string | null }>({});
  useEffect(() => {
    if (url === null) return;
    let gone = false;
    let timer = 0;
    const look = async () => {
      try {
        const value = await ask<T>(url);
        if (!gone) setAnswer({ value, url });
      } catch (error) {
        if (!gone) setAnswer(old => ({ value: old.url === url ? old.value : undefined, fault: (error as Error).message, url }));
      }
      if (!gone && every) timer = window.setTimeout(look, every);
    };
    void look();
    return () => { gone = true; clearTimeout(timer); };
  }, [url, every]);
  return answer;
}
