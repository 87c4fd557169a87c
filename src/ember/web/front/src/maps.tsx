// Maps of states in the plane: a point a state, coloured by what is known of it; a click shows its text and its place in the search.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { inks, ramp } from "./canvas";
import { PALETTE, useTheme } from "./chart";
import { Lean } from "./lean";
import { amend, link } from "./place";
import { type Schemas, address, useAnswer } from "./server";
import { Facts, Fault, Waiting, count, counted, figure } from "./words";

type Map_ = Schemas["Map"];
type Colour = "label" | "depth" | "theorem" | "energy";
interface View { x: number; y: number; scale: number }
const TITLES: Record<string, string> = { pca: "main axes (PCA)", tsne: "neighbours (t-SNE)" };
const REACH = 12, PAD = 24;

export function Maps({ id, query }: { id: string; query: Record<string, string> }) {
  const { value, fault } = useAnswer<Schemas["MapNames"]>(address("maps", { run: id }));
  if (fault) return <Fault text={fault} />;
  if (!value?.names.length) return null;
  const name = value.names.includes(query.map ?? "") ? query.map : value.names[0];
  return <section aria-label="map"><h2>states in the plane</h2>
    {value.names.length > 1 && <label>map <select value={name} onChange={event => amend({ map: event.currentTarget.value, state: "" })}>
      {value.names.map(one => <option key={one} value={one}>{one}</option>)}</select></label>}
    <One key={name} id={id} name={name} query={query} /></section>;
}

function One({ id, name, query }: { id: string; name: string; query: Record<string, string> }) {
  const { value, fault } = useAnswer<Map_>(address("map", { run: id, name }));
  if (!value) return fault ? <Fault text={fault} /> : <Waiting />;
  if (!value.layouts.length) return <p class="quiet">The map has no points.</p>;
  return <Shown id={id} of={value} query={query} />;
}

function Shown({ id, of, query }: { id: string; of: Map_; query: Record<string, string> }) {
  const layout = of.layouts.find(one => one.name === query.layout) ?? of.layouts[of.layouts.length - 1];
  const energies = of.energy.some(value => value != null);
  const colour = (["depth", "theorem", ...(energies ? ["energy"] : [])].includes(query.colour ?? "") ? query.colour : "label") as Colour;
  const asked = query.state === undefined ? -1 : Number(query.state), size = of.depth.length;
  const selected = Number.isInteger(asked) && asked >= 0 && asked < size ? asked : null;
  const select = (state: number | null) => amend({ state: state ?? "" });
  return <>
    <div class="tools" role="toolbar" aria-label="the map">
      <label>places <select value={layout.name} onChange={event => amend({ layout: event.currentTarget.value })}>
        {of.layouts.map(one => <option key={one.name} value={one.name}>{TITLES[one.name] ?? one.name}</option>)}</select></label>
      <label>colour <select aria-label="colour of the points" value={colour} onChange={event => amend({ colour: event.currentTarget.value })}>
        <option value="label">on a proof or not</option><option value="depth">depth</option><option value="theorem">goal (theorem)</option>
        <option value="energy" disabled={!energies}>energy</option></select></label>
      <span class="quiet">{counted(size, "state")} of {counted(of.theorems.length, "theorem")}; click one, or use the arrow keys; drag and wheel move and zoom</span>
    </div>
    <div class="split map-split">
      <div class="board"><Picture of={of} layout={layout} colour={colour} selected={selected} select={select} /><Key of={of} colour={colour} /></div>
      <aside class="panel" aria-label="the state">{selected === null ? <p class="quiet">No state is selected.</p> : <State id={id} of={of} place={selected} />}</aside>
    </div>
    <p class="unseen" role="status">{selected === null ? "" : `state ${selected} selected, depth ${of.depth[selected]}, ${of.positive[selected] ? "on a proof" : "not on a proof"}`}</p>
  </>;
}

function State({ id, of, place }: { id: string; of: Map_; place: number }) {
  const { value, fault } = useAnswer<Schemas["Mapped"]>(address("mapped", { run: id, name: of.name, place }));
  if (!value || value.place !== place) return fault ? <Fault text={fault} /> : <Waiting />;
  return <>
    <pre><Lean text={value.text} /></pre>
    <Facts of={[["theorem", value.theorem], ["depth", value.depth], ["on a proof", value.positive ? "yes" : "no"],
      ["steps that remain", figure(value.remaining)], ["energy", figure(value.energy)]]} />
    {value.run != null && value.goal != null
      ? <p><a href={link(["run", value.run, "theorem", value.theorem_id], { goal: value.goal })}>goal {value.goal} in its search</a></p>
      : <p class="quiet">Its search is not below this folder.</p>}
  </>;
}

/** Of each point its colour and its shape's place: what is on a proof is drawn last, as a square. */
function paints(of: Map_, colour: Colour, dark: boolean): string[] {
  const style = inks(), palette = PALETTE[dark ? "dark" : "light"];
  if (colour === "label") return of.positive.map(on => (on ? style.proved : style.failed));
  if (colour === "theorem") return of.theorem.map(number => palette[number] ?? style.quiet);
  const values = colour === "depth" ? of.depth : of.energy, known = values.filter((one): one is number => one != null);
  const low = Math.min(...known), high = Math.max(...known);
  return values.map(one => (one == null ? style.quiet : ramp((one - low) / (high - low || 1))));
}

function Key({ of, colour }: { of: Map_; colour: Colour }) {
  const theme = useTheme(), dark = useMemo(() => getComputedStyle(document.documentElement).colorScheme === "dark", [theme]);
  const values = colour === "depth" ? of.depth : of.energy.filter((one): one is number => one != null);
  return <ul class="legend" aria-label="legend">
    {colour === "label" ? <><li><i class="dot proved" /> on a proof (drawn as a square)</li><li><i class="dot failed" /> not on a proof</li></>
      : colour === "theorem" ? <>{of.theorems.slice(0, PALETTE.light.length).map((name, number) => (
        <li key={name}><i class="dot" style={{ background: PALETTE[dark ? "dark" : "light"][number] }} /> {name}</li>))}
        {of.theorems.length > PALETTE.light.length && <li><i class="dot quiet-dot" /> {count(of.theorems.length - PALETTE.light.length)} others</li>}</>
        : <li>{colour} {figure(Math.min(...values))}{" "}{Array.from({ length: 10 }, (_, place) => (
          <i key={place} class="step" style={{ background: ramp((place + 0.5) / 10) }} />))} {figure(Math.max(...values))}</li>}
  </ul>;
}

function Picture({ of, layout, colour, selected, select }: {
  of: Map_; layout: Schemas["Layout"]; colour: Colour; selected: number | null; select: (state: number | null) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null), theme = useTheme(), [view, setView] = useState<View | null>(null);
  const order = useMemo(() => [...of.positive.keys()].sort((one, other) => Number(of.positive[one]) - Number(of.positive[other])), [of]);
  const fit = (): View => {
    const { clientWidth: width, clientHeight: height } = canvas.current!;
    const [left, right] = ends(layout.x), [top, bottom] = ends(layout.y);
    const scale = Math.min((width - 2 * PAD) / (right - left || 1), (height - 2 * PAD) / (bottom - top || 1));
    return { scale, x: width / 2 - scale * (left + right) / 2, y: height / 2 - scale * (top + bottom) / 2 };
  };
  useEffect(() => {
    const watcher = new ResizeObserver(() => { if (canvas.current) setView(fit()); });  // it also hears of its own removal
    watcher.observe(canvas.current!);
    return () => watcher.disconnect();
  }, [layout]);
  useEffect(() => { if (view) drawn(canvas.current!, of, layout, view, order, paints(of, colour, dark()), selected); }, [of, layout, view, order, colour, selected, theme]);

  const near = (x: number, y: number): number | null => {
    let best: number | null = null, least = REACH ** 2;
    if (view) for (const place of order) {
      const away = (layout.x[place] * view.scale + view.x - x) ** 2 + (layout.y[place] * view.scale + view.y - y) ** 2;
      if (away <= least) { least = away; best = place; }
    }
    return best;
  };
  const held = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const keys: Record<string, () => void> = {
    ArrowRight: () => select(Math.min(of.depth.length - 1, (selected ?? -1) + 1)), ArrowLeft: () => select(Math.max(0, (selected ?? 1) - 1)),
    Escape: () => select(null), "0": () => setView(fit()), "+": () => zoom(1.4), "-": () => zoom(1 / 1.4),
  };
  const zoom = (by: number, x = canvas.current!.clientWidth / 2, y = canvas.current!.clientHeight / 2) =>
    setView(old => old && { scale: old.scale * by, x: x - (x - old.x) * by, y: y - (y - old.y) * by });
  return <canvas ref={canvas} class="map" tabIndex={0} role="application" aria-label="map of states; arrow keys select the next one"
    onKeyDown={event => { const go = keys[event.key]; if (go) { event.preventDefault(); go(); } }}
    onWheel={event => { event.preventDefault(); zoom(Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY); }}
    onPointerDown={event => { canvas.current!.setPointerCapture(event.pointerId); held.current = { x: event.offsetX, y: event.offsetY, moved: false }; }}
    onPointerMove={event => {
      const from = held.current;
      if (!from) return;
      const dx = event.offsetX - from.x, dy = event.offsetY - from.y;
      if (!from.moved && Math.hypot(dx, dy) < 4) return;
      held.current = { x: event.offsetX, y: event.offsetY, moved: true };
      setView(old => old && { ...old, x: old.x + dx, y: old.y + dy });
    }}
    onPointerUp={event => { if (held.current && !held.current.moved) select(near(event.offsetX, event.offsetY)); held.current = null; }} />;
}

const dark = (): boolean => getComputedStyle(document.documentElement).colorScheme === "dark";

function ends(values: number[]): [number, number] {
  let low = Infinity, high = -Infinity;
  for (const value of values) { low = Math.min(low, value); high = Math.max(high, value); }
  return [low, high];
}

function drawn(canvas: HTMLCanvasElement, of: Map_, layout: Schemas["Layout"], view: View, order: number[], colours: string[], selected: number | null): void {
  const dense = devicePixelRatio || 1, { clientWidth: width, clientHeight: height } = canvas, pen = canvas.getContext("2d", { alpha: false })!;
  const { paper, chosen } = inks(), size = order.length > 3000 ? 2 : 3.5;
  canvas.width = Math.round(width * dense);
  canvas.height = Math.round(height * dense);
  pen.setTransform(dense, 0, 0, dense, 0, 0);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, width, height);
  const mark = (place: number, radius: number) => {
    const x = layout.x[place] * view.scale + view.x, y = layout.y[place] * view.scale + view.y;
    if (x < -radius || y < -radius || x > width + radius || y > height + radius) return;
    pen.beginPath();
    if (of.positive[place]) pen.rect(x - radius, y - radius, 2 * radius, 2 * radius); else pen.arc(x, y, radius, 0, 7);
  };
  for (const place of order) { mark(place, size); pen.fillStyle = colours[place]; pen.fill(); pen.beginPath(); }
  if (selected === null) return;
  mark(selected, size + 4);
  pen.strokeStyle = chosen;
  pen.lineWidth = 2;
  pen.stroke();
}
