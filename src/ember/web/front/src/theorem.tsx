// The page of one theorem's search: fetched, kept up to date while the run grows, and shown in the explorer.
import { Explorer } from "./explorer";
import { link } from "./place";
import { address, useAnswer } from "./server";
import type { Tree } from "./tree";
import { Fault, Waiting } from "./words";

export function TheoremPage({ run, theorem }: { run: string; theorem: string }) {
  const { value, fault } = useAnswer<Tree>(address("tree", { run, theorem }));
  return <main id="content" class="wide" tabIndex={-1}>
    <nav class="trail" aria-label="where you are"><a href="#/">runs</a> / <a href={link(["run", run])}>{run}</a> / {value?.theorem.name ?? theorem}</nav>
    <Fault text={fault} />
    {value ? <Explorer tree={value} exportAt={address("export", { run, theorem: value.theorem.id })} /> : fault ? null : <Waiting />}
  </main>;
}
