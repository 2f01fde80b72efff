/** The light theme's colours, for a picture that leaves the site and its stylesheet: the same as in shell/base.css. */
const STYLE = `
.chart{font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1d2330;background:#fdfcfa}
text{fill:#1d2330;stroke:#fdfcfa;stroke-width:4px;paint-order:stroke;stroke-linejoin:round}
.mark{stroke:#fdfcfa;stroke-width:1.5px}.bar,.whisker .mark{stroke:currentColor}
.axis line,.rule,.tie{color:#dcd8cf}.tick,.title,.group,.none,.margin{fill:#555d6b}
.plain{color:#b4470b}.residual,.heat,.gain{color:#1f5fb8}.other{color:#555d6b}
.value,.change,.group,.marked .entry,.wrong{font-weight:650}.heat,.in-heat{stroke:none}
.series .value,.series .name,.series .change,.winner{fill:currentColor}
.winner{font-size:27px;font-weight:800}.wrong{fill:#a3231a}`;

/** A chart as a file of its own, with its colours inside; the SVG of the page has classes only. */
export function standalone(svg: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace('>', `><style>${STYLE}</style>`)}\n`;
}
