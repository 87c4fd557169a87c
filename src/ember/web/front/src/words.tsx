// Small pieces that every page uses.
import type { ComponentChildren } from "preact";

export const seconds = (value: number | null | undefined): string =>
  value == null ? "–" : value < 10 ? `${value.toFixed(2)} s` : value < 600 ? `${value.toFixed(1)} s` : `${(value / 60).toFixed(0)} min`;
export const count = (value: number | null | undefined): string => (value == null ? "–" : value.toLocaleString("en"));
export const counted = (number: number, word: string): string => `${count(number)} ${word}${number === 1 ? "" : "s"}`;
export const figure = (value: number | null | undefined): string =>
  value == null ? "–" : Number.isInteger(value) ? String(value) : Math.abs(value) >= 1e-3 ? value.toPrecision(4) : value.toExponential(2);
export const words = (text: string): string => text.replaceAll("_", " ");

export function ago(time: number): string {
  const past = Math.max(0, Date.now() / 1000 - time);
  if (past < 60) return `${past.toFixed(0)} s ago`;
  if (past < 3600) return `${(past / 60).toFixed(0)} min ago`;
  if (past < 172800) return `${(past / 3600).toFixed(0)} h ago`;
  return new Date(time * 1000).toISOString().slice(0, 10);
}

const MARKS: Record<string, string> = {
  proved: "✓", complete: "✓", refused: "✗", not_found: "✗", invalid: "✗", out_of_time: "◷", running: "▶", interrupted: "‖",
};

/** A word with a mark and a colour, so that neither is needed alone. */
export function Badge({ word }: { word: string }) {
  return <span class={`badge ${word}`}><span aria-hidden="true">{MARKS[word] ?? "·"} </span>{words(word)}</span>;
}

export function Fault({ text }: { text?: string }) {
  return text ? <p class="fault" role="alert">{text}</p> : null;
}

export function Waiting() {
  return <p class="quiet" role="status">loading …</p>;
}

export function Facts({ of }: { of: [string, ComponentChildren][] }) {
  return <dl class="facts">{of.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}

interface Heading { key: string; title: string; numeric?: boolean; sortable?: boolean }
export type { Heading };

/** The head of a table whose columns can be sorted. */
export function Head({ of, sort, descending, choose }: {
  of: Heading[]; sort: string; descending: boolean; choose: (sort: string, descending: boolean) => void;
}) {
  const mark = (key: string) => (sort !== key ? "" : descending ? " ▾" : " ▴");
  return <thead><tr>{of.map(({ key, title, numeric, sortable = true }) => (
    <th key={key} scope="col" class={numeric ? "number" : ""}
      aria-sort={!sortable ? undefined : sort !== key ? "none" : descending ? "descending" : "ascending"}>
      {sortable
        ? <button type="button" class="plain" onClick={() => choose(key, sort === key ? !descending : !!numeric)}>{title}{mark(key)}</button>
        : title}
    </th>
  ))}</tr></thead>;
}

export function Pages({ offset, limit, total, go }: { offset: number; limit: number; total: number; go: (offset: number) => void }) {
  if (total <= limit) return <p class="quiet">{count(total)} shown</p>;
  return <nav class="pages" aria-label="pages">
    <button type="button" disabled={offset === 0} onClick={() => go(Math.max(0, offset - limit))}>← previous</button>
    <span>{count(offset + 1)} to {count(Math.min(total, offset + limit))} of {count(total)}</span>
    <button type="button" disabled={offset + limit >= total} onClick={() => go(offset + limit)}>next →</button>
  </nav>;
}
