// The window's frame: which page is shown, the theme, the way home.
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Compare } from "./compare";
import { Explorer } from "./explorer";
import { Home } from "./home";
import { LivePage } from "./live";
import { link, usePlace } from "./place";
import { RunPage } from "./run";
import "./style.css";
import { TheoremPage } from "./theorem";
import type { Tree } from "./tree";

function Theme() {
  const kept = (() => { try { return localStorage.getItem("theme") ?? ""; } catch { return ""; } })();
  const [theme, setTheme] = useState(kept);
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme;
    try { localStorage.setItem("theme", theme); } catch { /* a file that is opened from disk keeps nothing */ }
    dispatchEvent(new Event("theme"));
  }, [theme]);
  return <label class="theme">colours <select value={theme} onChange={event => setTheme(event.currentTarget.value)}>
    <option value="">as the system</option><option value="light">light</option><option value="dark">dark</option>
  </select></label>;
}

function Page() {
  const { path, query } = usePlace();
  switch (path[0]) {
    case undefined: return <Home query={query} />;
    case "run": if (path[2] === "theorem" && path[3]) return <TheoremPage key={`${path[1]} ${path[3]}`} run={path[1]} theorem={path[3]} />;
      return <RunPage key={path[1]} id={path[1] ?? "."} query={query} />;
    case "compare": return <Compare base={path[1] ?? ""} new={path[2] ?? ""} query={query} />;
    case "live": return <LivePage query={query} />;
    default: return <main><p class="fault" role="alert">There is no such page. <a href="#/">All runs</a></p></main>;
  }
}

function App() {
  return <>
    <a class="skip" href="#content" onClick={event => { event.preventDefault(); document.querySelector<HTMLElement>("main")?.focus(); }}>to the content</a>
    <header class="top"><a href={link([])} class="name">Ember</a><span class="grow" /><Theme /></header>
    <Page />
  </>;
}

/** A file with one search in it: the explorer alone. */
function Kept({ tree }: { tree: Tree }) {
  return <>
    <header class="top"><span class="name">Ember</span><span class="quiet">one search of the run {tree.run}</span><span class="grow" /><Theme /></header>
    <main id="content" class="wide" tabIndex={-1}><Explorer tree={tree} /></main>
  </>;
}

const data = document.getElementById("data")?.textContent;
render(data ? <Kept tree={JSON.parse(data) as Tree} /> : <App />, document.getElementById("window")!);
