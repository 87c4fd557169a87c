// A curve on a canvas, drawn by uPlot.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { useEffect, useRef, useState } from "preact/hooks";

export interface Curve { label: string; values: (number | null)[] }
export interface Limit { value: number; label: string }

/** Okabe and Ito's colours, in an order in which neighbours differ in brightness, too. */
export const PALETTE = {
  light: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"],
  dark: ["#56b4e9", "#f0905a", "#35c79a", "#e29bc4", "#e6b84d", "#9ad0f5"],
};
const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3], [], [6, 3]];

/** Changes when the colours do. */
export function useTheme(): number {
  const [theme, setTheme] = useState(0);
  useEffect(() => {
    const changed = () => setTheme(old => old + 1), dark = matchMedia("(prefers-color-scheme: dark)");
    addEventListener("theme", changed);
    dark.addEventListener("change", changed);
    return () => { removeEventListener("theme", changed); dark.removeEventListener("change", changed); };
  }, []);
  return theme;
}

export function Chart({ title, x, curves, limits = [], across, stepped = false }: {
  title: string; x: number[]; curves: Curve[]; limits?: Limit[]; across: string; stepped?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null), theme = useTheme();
  useEffect(() => {
    const style = getComputedStyle(document.documentElement), ink = style.getPropertyValue("--ink").trim(), line = style.getPropertyValue("--line").trim();
    const colours = PALETTE[style.colorScheme === "dark" ? "dark" : "light"];
    const axis = { stroke: ink, grid: { stroke: line, width: 0.5 }, ticks: { stroke: line } };
    const plot = new uPlot({
      width: place.current!.clientWidth || 440, height: 220, legend: { live: true },
      scales: { x: { time: false }, y: { range: (_, low, high) => around([low, high, ...limits.map(one => one.value)]) } },
      axes: [{ ...axis, label: across, labelSize: 18 }, { ...axis, size: 62 }],
      series: [{ label: across }, ...curves.map((curve, number) => ({
        label: curve.label, stroke: colours[number % colours.length], width: 1.8, dash: DASHES[number % DASHES.length], spanGaps: true,
        points: { show: x.length < 40 }, ...(stepped ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
      }))],
      hooks: { draw: [chart => limits.forEach(limit => drawn(chart, limit, style.getPropertyValue("--failed").trim()))] },
    }, [x, ...curves.map(curve => curve.values)] as uPlot.AlignedData, place.current!);
    return () => plot.destroy();
  }, [x, curves, limits, theme]);
  return <figure class="chart" aria-label={title}><figcaption>{title}{limits.map(limit => (
    <span key={limit.label} class="small limit"> – – {limit.label} ({limit.value.toPrecision(3)})</span>))}</figcaption>
    <div ref={place} /></figure>;
}

function around(values: (number | null)[]): [number, number] {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (!known.length) return [0, 1];
  const low = Math.min(...known), high = Math.max(...known), pad = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - pad, high + pad];
}

function drawn(chart: uPlot, limit: Limit, colour: string): void {
  const y = chart.valToPos(limit.value, "y", true), { left, width } = chart.bbox, pen = chart.ctx;
  pen.save();
  pen.strokeStyle = colour;
  pen.setLineDash([8, 6]);
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(left, y);
  pen.lineTo(left + width, y);
  pen.stroke();
  pen.restore();
}
