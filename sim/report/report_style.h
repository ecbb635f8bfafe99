#pragma once

#include <string_view>

namespace thermohall {

/// Style sheet of the report, for screen and print.
inline constexpr std::string_view report_style = R"css(
:root { --ink: #1f2933; --muted: #566270; --line: #d9dee4; --wash: #f5f6f8; --accent: #0b6e99;
  --bad: #b3261e; --thin: #b45309; --good: #2e7d32; color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--wash); color: var(--ink); line-height: 1.5; font-size: 14px;
  font-family: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
header, section { background: #fff; border: 1px solid var(--line); border-radius: 10px;
  padding: 24px 28px; margin-bottom: 20px; }
.brand { margin: 0 0 20px; font-weight: 600; color: var(--accent); }
.brand span { font-weight: 400; color: var(--muted); margin-left: 8px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 4px; letter-spacing: -0.01em; }
h2 { font-size: 20px; margin: 0 0 16px; }
h3 { font-size: 15px; margin: 24px 0 6px; }
h2 + h3 { margin-top: 0; }
p { margin: 0 0 10px; }
.note { color: var(--muted); font-size: 12.5px; }
nav { margin: 0 0 20px; font-size: 13px; }
nav a { color: var(--accent); text-decoration: none; margin-right: 18px; white-space: nowrap; }
nav a:hover { text-decoration: underline; }
.wide { overflow-x: auto; margin: 0 0 12px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 500; font-size: 12px; color: var(--muted); vertical-align: bottom;
  border-bottom: 1px solid #9aa6b2; padding: 6px 10px 6px 0; }
td { border-bottom: 1px solid #e9ecf0; padding: 6px 10px 6px 0; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
th.n, td.n { text-align: right; }
td.n { white-space: nowrap; }
tbody tr:last-child td { border-bottom: none; }
.d { display: block; color: var(--muted); font-size: 11.5px; font-weight: 400; }
.metrics table { table-layout: fixed; }
.metrics.one { max-width: 640px; }
.metrics thead th:first-child { width: 28%; }
.metrics thead th:nth-child(2) { width: 10%; }
.metrics.one thead th:first-child { width: 55%; }
.metrics.one thead th:nth-child(2) { width: 22%; }
.group th { color: var(--ink); font-weight: 600; font-size: 13px; padding-top: 18px;
  border-bottom: 1px solid var(--line); }
.headline td { padding-top: 9px; padding-bottom: 9px; }
.headline .d { white-space: nowrap; }
.headline td:first-child { min-width: 130px; font-weight: 500; }
.headline b { font-size: 14px; white-space: nowrap; }
.date { white-space: nowrap; }
.dot { display: inline-block; width: 10px; height: 10px; border-radius: 5px; margin-right: 8px; }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 4px; padding: 0 6px;
  font-size: 12px; white-space: nowrap; }
.badge.good { color: var(--good); } .badge.thin { color: var(--thin); } .badge.bad { color: var(--bad); }
.badge.none { color: var(--muted); }
.warning { border-left: 4px solid var(--bad); background: #fbeeed; padding: 8px 12px; margin: 12px 0 0; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(290px, 1fr)); gap: 12px; margin-bottom: 20px; }
.card { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 14px 18px; }
.card p { margin: 0; } .card .label { color: var(--muted); font-size: 12.5px; }
.card .big { font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
.question { border-top: 1px solid var(--line); padding-top: 14px; margin-top: 16px; }
h2 + .question { border-top: none; padding-top: 0; margin-top: 0; }
.question h3 { margin-top: 0; }
figure { margin: 0 0 28px; }
figcaption h3 { margin-bottom: 0; } figcaption .note { margin-bottom: 8px; }
.chart-name { margin: 6px 0 0; font-weight: 500; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 12px 40px; }
.signature p { margin: 0; } .signature .given { height: 40px; line-height: 60px; }
.signature .line { border-top: 1px solid #9aa6b2;
  color: var(--muted); font-size: 12px; }
svg { display: block; width: 100%; height: auto; }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 10px; padding: 0 14px; }
summary { cursor: pointer; padding: 8px 0; color: var(--accent); font-weight: 500; }
pre { background: var(--wash); border-radius: 6px; padding: 12px; overflow-x: auto; font-size: 12px;
  line-height: 1.4; max-height: 520px; }
code, pre { font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; }
code { font-size: 12px; } .hash { overflow-wrap: anywhere; }
footer { color: var(--muted); font-size: 12px; }
@media print {
  @page { margin: 14mm; }
  body { background: #fff; font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  header, section { border: none; border-radius: 0; padding: 0; margin-bottom: 18px; }
  h2 { border-bottom: 1px solid var(--line); padding-bottom: 4px; }
  h2, h3, figcaption { break-after: avoid; }
  figure, tr, .card, .question, .signature { break-inside: avoid; }
  table { font-size: 8.5pt; } th { font-size: 8pt; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  details { border: none; padding: 0; }
  details:not([open]):not(:has(pre))::details-content { content-visibility: visible; display: block; }
  pre { max-height: none; white-space: pre-wrap; overflow-wrap: anywhere; }
}
)css";

}  // namespace thermohall
