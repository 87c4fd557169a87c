// The window's frame: which page is shown, the theme, the way home.
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Home } from "./home";
import { link, usePlace } from "./place";
import { RunPage } from "./run";
import "./style.css";

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
    case "run": return <RunPage key={path[1]} id={path[1] ?? "."} query={query} />;
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

render(<App />, document.getElementById("window")!);
