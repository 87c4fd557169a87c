// A statement is typed, its search watched while it grows, stopped, and the certified proof taken away.
import { useEffect, useRef, useState } from "preact/hooks";
import { Explorer } from "./explorer";
import { Lean } from "./lean";
import { amend } from "./place";
import { type Schemas, ask } from "./server";
import { Badge, Fault, seconds } from "./words";

type View = Schemas["LiveView"];
const EVERY_MS = 500;
const FIRST = "theorem swap (p q : Prop) : p ∧ q → q ∧ p";

function token(given?: string): string {
  try {
    if (given) sessionStorage.setItem("token", given);
    return sessionStorage.getItem("token") ?? "";
  } catch { return given ?? ""; }
}

export function LivePage({ query }: { query: Record<string, string> }) {
  const [key] = useState(() => token(query.token));
  const [statement, setStatement] = useState(FIRST), [limit, setLimit] = useState(60);
  const [job, setJob] = useState<string | null>(null), [view, setView] = useState<View | null>(null);
  const [tree, setTree] = useState<View["tree"]>(null), [fault, setFault] = useState("");
  const turns = useRef(-1);
  useEffect(() => { if (query.token) amend({ token: "" }); }, []);  // the token need not stay in sight
  const headers = { "X-Ember-Token": key };
  useEffect(() => {
    if (!job) return;
    let gone = false, timer = 0;
    const look = async () => {
      try {
        const now = await ask<View>(`/api/live?id=${job}&since=${turns.current}`, { headers });
        if (gone) return;
        turns.current = now.turns;
        setView(now);
        if (now.tree) setTree(now.tree);
        if (now.state === "running") timer = window.setTimeout(look, EVERY_MS);
      } catch (error) { if (!gone) setFault((error as Error).message); }
    };
    void look();
    return () => { gone = true; clearTimeout(timer); };
  }, [job]);

  const begin = async () => {
    setFault("");
    amend({ goal: "" });
    try {
      const body = JSON.stringify({ statement, seconds: limit });
      const begun = await ask<Schemas["Began"]>("/api/live", { method: "POST", body, headers: { ...headers, "Content-Type": "application/json" } });
      turns.current = -1;
      setTree(null);
      setView(null);
      setJob(begun.id);
    } catch (error) { setFault((error as Error).message); }
  };
  const stop = () => ask(`/api/live?id=${job}`, { method: "DELETE", headers }).catch(error => setFault((error as Error).message));
  const running = job !== null && view?.state !== "ended" && !fault;
  return <main id="content" class="wide" tabIndex={-1}>
    <nav class="trail" aria-label="where you are"><a href="#/">runs</a> / live</nav>
    <h1>Live</h1>
    {!key && <p class="fault" role="alert">Open this page with the link that <code>ember web --live</code> printed: it holds a token.</p>}
    <form class="live" onSubmit={event => { event.preventDefault(); void begin(); }}>
      <label for="statement">statement</label>
      <textarea id="statement" rows={3} spellcheck={false} value={statement} onInput={event => setStatement(event.currentTarget.value)}
        onKeyDown={event => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); if (!running) void begin(); } }} />
      <div class="filters"><label>seconds <input type="number" min={1} max={600} value={limit} onInput={event => setLimit(Number(event.currentTarget.value))} /></label>
        <button type="submit" disabled={running || !key}>prove</button><button type="button" disabled={!running} onClick={() => void stop()}>stop</button>
        {view && <span role="status"><Badge word={view.status ?? "running"} /> {view.reason} <span class="quiet">{seconds(view.seconds)}, {view.turns} goals expanded</span></span>}</div>
    </form>
    <Fault text={fault} />
    {view?.text && <section aria-label="the certified proof"><pre><Lean text={view.text} /></pre>
      <button type="button" onClick={() => void navigator.clipboard?.writeText(view.text!)}>copy the proof</button></section>}
    {tree && <Explorer tree={tree} />}
  </main>;
}
