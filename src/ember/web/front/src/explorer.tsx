// The proof-tree explorer: the whole search on a canvas, and beside it what is selected.
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { CLOSEST, FURTHEST, Painter, type Shade, type View, inks } from "./canvas";
import { GoalPanel } from "./goal";
import { Legend, range } from "./legend";
import { paperproof } from "./paperproof";
import { amend, usePlace } from "./place";
import { ProofPanel } from "./proof";
import { Reading } from "./reading";
import { Replay } from "./replay";
import { search } from "./finding";
import { type Folding, Moment, type Node, type Tree, layOut, turnsOf, wayTo } from "./tree";
import { Badge, counted, seconds } from "./words";

const TABS = ["goal", "proof", "reading"] as const;
type Tab = typeof TABS[number];
const READABLE = 0.9;

export function Explorer({ tree, exportAt }: { tree: Tree; exportAt?: string }) {
  const { query } = usePlace();
  const turns = useMemo(() => turnsOf(tree), [tree]);
  const [until, setUntil] = useState<number | null>(null);
  const [folding, setFolding] = useState<Folding>({ folded: new Set(), spread: new Set() });
  const [shade, setShade] = useState<Shade>("status");
  const [wanted, setWanted] = useState("");
  const [tab, setTab] = useState<Tab>("goal");
  const at = until ?? turns;
  const moment = useMemo(() => new Moment(tree, at), [tree, at]);
  const layout = useMemo(() => layOut(moment, folding), [moment, folding]);
  const found = useMemo(() => search(tree, wanted), [tree, wanted]);
  const asked = Number(query.goal ?? 0);
  const selected = Number.isInteger(asked) && asked >= 0 && asked < tree.goals.length && moment.known[asked] ? asked : 0;
  const select = useCallback((goal: number) => { amend({ goal: goal || "" }); setTab("goal"); }, []);
  const board = useRef<Board>(null);

  const reveal = useCallback((goal: number) => {
    setFolding(old => ({ folded: new Set([...old.folded].filter(one => !wayTo(tree, goal).slice(0, -1).includes(one))), spread: old.spread }));
    select(goal);
    board.current?.wish(goal);
  }, [tree, select]);

  return <div class="explorer">
    <Head tree={tree} exportAt={exportAt} />
    <div class="tools" role="toolbar" aria-label="the picture">
      <button type="button" onClick={() => board.current?.fit()} title="key 0">whole</button>
      <button type="button" onClick={() => reveal(0)} title="key Home">root</button>
      <button type="button" disabled={!tree.attempts.some(one => one.proof)} title="key p"
        onClick={() => { const end = lastOfProof(tree); if (end !== null) reveal(end); }}>proof</button>
      <button type="button" aria-label="zoom in" onClick={() => board.current?.zoom(1.4)}>+</button>
      <button type="button" aria-label="zoom out" onClick={() => board.current?.zoom(1 / 1.4)}>−</button>
      <label>colour <select aria-label="colour of the marks" value={shade} onChange={event => setShade(event.currentTarget.value as Shade)}>
        <option value="status">status</option>
        <option value="energy" disabled={!tree.goals.some(goal => goal.energy != null)}>energy</option>
        <option value="log_prob">log-probability</option></select></label>
      <button type="button" onClick={() => setFolding({ folded: new Set(), spread: new Set() })}>unfold all</button>
      <Find found={found} wanted={wanted} setWanted={setWanted} go={reveal} />
      <Replay tree={tree} turns={turns} until={at} setUntil={value => setUntil(value === turns ? null : value)} />
    </div>
    <div class="split">
      <div class="board">
        <Picture ref_={board} tree={tree} moment={moment} layout={layout} setFolding={setFolding}
          look={{ shade, selected, found: found.attempts, ...range(tree, shade) }} select={select} reveal={reveal} />
        <Legend tree={tree} shade={shade} />
      </div>
      <aside class="panel" aria-label="details">
        <div role="tablist" aria-label="what is shown beside the picture">{TABS.map(name => (
          <button key={name} type="button" role="tab" id={`tab-${name}`} aria-selected={tab === name} aria-controls="shown"
            onClick={() => setTab(name)}>{name === "reading" ? "reading view" : name}</button>))}</div>
        <div id="shown" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
          {tab === "goal" ? <GoalPanel moment={moment} goal={selected} go={reveal} wanted={wanted.trim().toLowerCase()} />
            : tab === "proof" ? <ProofPanel tree={tree} /> : <Reading tree={tree} go={reveal} />}
        </div>
      </aside>
    </div>
    <p class="unseen" role="status">{`goal ${selected} selected, ${moment.status[selected]}`}</p>
  </div>;
}

function lastOfProof(tree: Tree): number | null {
  const ends = tree.attempts.filter(one => one.proof && one.to?.length === 0);
  return ends.length ? ends[ends.length - 1].goal : null;
}

function Head({ tree, exportAt }: { tree: Tree; exportAt?: string }) {
  const { theorem } = tree, known = { proved: 0, failed: 0, open: 0 };
  for (const goal of tree.goals) known[goal.status]++;
  const save = () => {
    const file = new Blob([JSON.stringify(paperproof(tree), null, 1)], { type: "application/json" });
    const made = document.createElement("a");
    made.href = URL.createObjectURL(file);
    made.download = `${theorem.name.replace(/[^\w.-]/g, "_") || "proof"}.paperproof.json`;
    made.click();
    setTimeout(() => URL.revokeObjectURL(made.href), 10_000);
  };
  return <div class="tree-head">
    <h1>{theorem.name || theorem.id} <Badge word={theorem.status} /></h1>
    <p>{theorem.why} <span class="quiet">· {counted(tree.goals.length, "goal")} ({known.proved} proved, {known.failed} failed, {known.open} open)
      · {counted(tree.attempts.length, "tactic")} tried · {seconds(theorem.seconds)}, of it {seconds(theorem.lean_s)} waiting for Lean</span></p>
    <span class="grow" />
    {exportAt && <a class="button" href={exportAt} download>as one HTML file</a>}
    <button type="button" disabled={!tree.attempts.some(one => one.proof)} onClick={save}>as Paperproof JSON</button>
  </div>;
}

function Find({ found, wanted, setWanted, go }: {
  found: ReturnType<typeof search>; wanted: string; setWanted: (text: string) => void; go: (goal: number) => void;
}) {
  const [place, setPlace] = useState(-1);
  useEffect(() => setPlace(-1), [wanted]);
  const step = (by: number) => {
    if (!found.goals.length) return;
    const next = (place + by + found.goals.length) % found.goals.length;
    setPlace(next);
    go(found.goals[next]);
  };
  return <span class="find" role="search">
    <input id="find" type="search" aria-label="find in all tactics and goals" placeholder="find a tactic or goal" value={wanted}
      onInput={event => setWanted(event.currentTarget.value)}
      onKeyDown={event => { if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); } }} />
    {wanted.trim() && <>
      <span class="small" role="status">{counted(found.tactics, "tactic")}, {counted(found.texts, "goal")}{place >= 0 ? ` (${place + 1} of ${found.goals.length})` : ""}</span>
      <button type="button" aria-label="previous place" disabled={!found.goals.length} onClick={() => step(-1)}>▴</button>
      <button type="button" aria-label="next place" disabled={!found.goals.length} onClick={() => step(1)}>▾</button></>}
  </span>;
}

export interface Board { fit: () => void; zoom: (factor: number) => void; wish: (goal: number) => void }

function Picture({ ref_, tree, moment, layout, setFolding, look, select, reveal }: {
  ref_: { current: Board | null }; tree: Tree; moment: Moment; layout: ReturnType<typeof layOut>;
  setFolding: (change: (old: Folding) => Folding) => void; look: Parameters<Painter["paint"]>[1];
  select: (goal: number) => void; reveal: (goal: number) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null), painter = useRef<Painter | null>(null);
  const view = useRef<View>({ x: 0, y: 0, scale: 1 }), wish = useRef<number | null>(null), drawn = useRef(0);
  const latest = useRef({ layout, look });
  latest.current = { layout, look };
  const [tip, setTip] = useState<{ x: number; y: number; text: string } | null>(null);

  const draw = useCallback(() => {
    if (drawn.current) return;
    drawn.current = requestAnimationFrame(() => { drawn.current = 0; painter.current?.paint(view.current, latest.current.look); });
  }, []);
  const centre = useCallback((node: Node, across = 0.4, least = READABLE) => {
    const box = canvas.current!, scale = Math.max(view.current.scale, least);
    view.current = { scale, x: box.clientWidth * across - node.x * painter.current!.wide(scale), y: box.clientHeight / 2 - node.y * scale };
    draw();
  }, [draw]);
  const zoomAt = useCallback((factor: number, x: number, y: number) => {
    const old = view.current, scale = Math.min(CLOSEST, Math.max(FURTHEST, old.scale * factor));
    const wider = painter.current!.wide(scale) / painter.current!.wide(old.scale);
    view.current = { scale, x: x - (x - old.x) * wider, y: y - ((y - old.y) * scale) / old.scale };
    draw();
  }, [draw]);
  const fit = useCallback(() => {
    const box = canvas.current!, { layout } = latest.current, last = layout.left.length - 1;
    const wide = layout.left[last] + 60, high = layout.rows[1] - layout.rows[0] + 60;
    const scale = Math.min(1.2, box.clientWidth / wide, box.clientHeight / high);
    view.current = { scale, x: 24, y: (box.clientHeight - (layout.rows[0] + layout.rows[1]) * scale) / 2 };
    draw();
  }, [draw]);
  ref_.current = {
    fit,
    zoom: factor => zoomAt(factor, canvas.current!.clientWidth / 2, canvas.current!.clientHeight / 2),
    wish: goal => {
      wish.current = goal;
      const node = latest.current.layout.place.get(goal);
      if (node) centre(node);
    },
  };

  useEffect(() => {
    painter.current = new Painter(canvas.current!);
    painter.current.show(layout, moment);
    fit();
    const root = latest.current.layout.root;
    if (view.current.scale < READABLE) centre(latest.current.layout.place.get(latest.current.look.selected ?? 0) ?? root, look.selected ? 0.4 : 0.06);
    const seen = new ResizeObserver(draw);
    seen.observe(canvas.current!);
    const recolour = () => { painter.current!.colours = inks(); draw(); };
    addEventListener("theme", recolour);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", recolour);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = canvas.current!.getBoundingClientRect();
      zoomAt(Math.exp(-event.deltaY * 0.0015), event.clientX - box.left, event.clientY - box.top);
    };
    canvas.current!.addEventListener("wheel", wheel, { passive: false });
    return () => { seen.disconnect(); removeEventListener("theme", recolour); dark.removeEventListener("change", recolour); };
  }, []);
  useEffect(() => {
    painter.current?.show(layout, moment);
    const node = wish.current === null ? undefined : layout.place.get(wish.current);
    if (node) { wish.current = null; centre(node); }
    draw();
  }, [layout, moment, look.shade, look.selected, look.found]);

  const fold = (goal: number) => setFolding(old => {
    const folded = new Set(old.folded);
    if (!folded.delete(goal)) folded.add(goal);
    return { ...old, folded };
  });
  const nodeAt = (event: MouseEvent): Node | null => {
    const box = canvas.current!.getBoundingClientRect();
    return painter.current!.at(view.current, event.clientX - box.left, event.clientY - box.top);
  };
  const clicked = (event: MouseEvent) => {
    const node = nodeAt(event);
    if (!node) return;
    if (node.kind === "group") {
      const parent = tree.attempts[node.attempts[0]].goal;
      setFolding(old => ({ ...old, spread: new Set([...old.spread, parent]) }));
    } else select(node.kind === "end" ? tree.attempts[node.attempts[0]].goal : node.goals[0]);
  };
  const held = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  return <>
    <canvas ref={canvas} tabIndex={0} role="application" aria-label="the search as a tree" aria-describedby="keys"
      onPointerDown={event => {
        held.current = { x: event.clientX - view.current.x, y: event.clientY - view.current.y, moved: false };
        canvas.current!.setPointerCapture(event.pointerId);
      }}
      onPointerMove={event => {
        const from = held.current;
        if (!from) {
          const node = nodeAt(event);
          setTip(node ? { x: event.clientX, y: event.clientY, text: told(tree, node) } : null);
          return;
        }
        const x = event.clientX - from.x, y = event.clientY - from.y;
        if (Math.hypot(x - view.current.x, y - view.current.y) > 3) from.moved = true;
        if (from.moved) { view.current = { ...view.current, x, y }; if (tip) setTip(null); draw(); }
      }}
      onPointerUp={event => { if (held.current && !held.current.moved) clicked(event); held.current = null; }}
      onPointerCancel={() => { held.current = null; }}
      onPointerLeave={() => setTip(null)}
      onDblClick={event => { const node = nodeAt(event); if (node?.kind === "goal") fold(node.goals[0]); }}
      onKeyDown={event => {
        const next = keyed(event.key, layout, look.selected ?? 0);
        if (next === "fold") fold(look.selected ?? 0);
        else if (next === "fit") fit();
        else if (next === "in" || next === "out") ref_.current!.zoom(next === "in" ? 1.4 : 1 / 1.4);
        else if (next === "proof") { const end = lastOfProof(tree); if (end !== null) reveal(end); }
        else if (next === "find") document.getElementById("find")?.focus();
        else if (next !== null) reveal(next);
        else return;
        event.preventDefault();
      }} />
    <p id="keys" class="keys small quiet">Drag to move, wheel to zoom, click to select, double-click or Enter to fold. Keys: arrows, + − 0, p for the proof, / to find.</p>
    {tip && <div class="tip" role="tooltip" style={{ left: `${Math.min(tip.x + 14, innerWidth - 440)}px`, top: `${Math.min(tip.y + 18, innerHeight - 220)}px` }}>{tip.text}</div>}
  </>;
}

function told(tree: Tree, node: Node): string {
  if (node.kind === "end") return `${tree.attempts[node.attempts[0]].tactic}\ncloses the goal`;
  if (node.kind === "group") return `${node.goals.length} goals of the same fate; click to spread them\n` + node.attempts.slice(0, 12).map(one => tree.attempts[one].tactic).join("\n");
  const goal = tree.goals[node.goals[0]];
  return `${goal.text ?? `goal ${node.goals[0]}, whose text was not kept`}\n\n${goal.status}${goal.energy == null ? "" : `, energy ${goal.energy.toFixed(3)}`}`.slice(0, 900);
}

function keyed(key: string, layout: ReturnType<typeof layOut>, selected: number): number | "fold" | "fit" | "in" | "out" | "proof" | "find" | null {
  const words: Record<string, "fold" | "fit" | "in" | "out" | "proof" | "find"> = {
    Enter: "fold", " ": "fold", "0": "fit", "+": "in", "=": "in", "-": "out", p: "proof", "/": "find",
  };
  if (words[key]) return words[key];
  const node = layout.place.get(selected) ?? layout.root, goalOf = (one: Node | undefined | null) => (one?.goals.length ? one.goals[0] : null);
  if (key === "Home") return 0;
  if (key === "ArrowLeft") return goalOf(node.parent);
  if (key === "ArrowRight") return goalOf(node.children.find(one => one.goals.length));
  const family = node.parent?.children.filter(one => one.goals.length) ?? [], place = family.indexOf(node);
  if (key === "ArrowDown") return goalOf(family[place + 1]);
  if (key === "ArrowUp") return goalOf(family[place - 1]);
  return null;
}
