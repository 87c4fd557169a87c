// The search in time: goal after goal, as they were expanded.
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Tree } from "./tree";
import { seconds } from "./words";

const WHOLE_MS = 12_000, SHORTEST_MS = 30, LONGEST_MS = 500;

export function Replay({ tree, turns, until, setUntil }: { tree: Tree; turns: number; until: number; setUntil: (turn: number) => void }) {
  const [playing, setPlaying] = useState(false);
  const spent = useMemo(() => {
    const sums = new Array<number>(turns + 1).fill(0);
    for (const one of tree.attempts) sums[(tree.goals[one.goal].expanded ?? 0) + 1] += one.seconds;
    for (let turn = 1; turn <= turns; turn++) sums[turn] += sums[turn - 1];
    return sums;
  }, [tree, turns]);
  useEffect(() => {
    if (!playing) return;
    if (until >= turns) { setPlaying(false); return; }
    const pause = Math.max(SHORTEST_MS, Math.min(LONGEST_MS, WHOLE_MS / turns)), step = Math.max(1, Math.round((turns * SHORTEST_MS) / WHOLE_MS));
    const timer = setTimeout(() => setUntil(Math.min(turns, until + step)), pause);
    return () => clearTimeout(timer);
  }, [playing, until, turns]);
  if (!turns) return null;
  return <span class="replay">
    <button type="button" aria-label={playing ? "pause the replay" : "replay the search"} aria-pressed={playing}
      onClick={() => { if (!playing && until >= turns) setUntil(0); setPlaying(!playing); }}>{playing ? "❚❚" : "▶"}</button>
    <input type="range" min={0} max={turns} value={until} aria-label="goals expanded so far"
      onInput={event => { setPlaying(false); setUntil(Number(event.currentTarget.value)); }} />
    <span class="small">{until} of {turns} goals, {seconds(spent[until])} of Lean</span>
  </span>;
}
