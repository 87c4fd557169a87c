// Where one is: everything that can be linked to stands in the address, behind the #.
import { useEffect, useState } from "preact/hooks";

export interface Place { path: string[]; query: Record<string, string> }

export function read(hash = location.hash): Place {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { path: path.split("/").filter(Boolean).map(decode), query: Object.fromEntries(new URLSearchParams(query)) };
}

function decode(part: string): string {
  try { return decodeURIComponent(part); } catch { return part; }
}

export function link(path: string[], query: Record<string, string | number | undefined> = {}): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== "") given.set(key, String(value));
  const tail = given.toString();
  return `#/${path.map(encodeURIComponent).join("/")}${tail ? `?${tail}` : ""}`;
}

/** Changes the query without a step in the browser's history. */
export function amend(changes: Record<string, string | number | undefined>): void {
  const { path, query } = read();
  history.replaceState(null, "", link(path, { ...query, ...changes }));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function usePlace(): Place {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const moved = () => setPlace(read());
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);
  return place;
}
