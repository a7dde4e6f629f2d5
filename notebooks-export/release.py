"""One Newstide release: SQL over its Parquet, and how tables and figures of it look."""

import html
import io
import json
import pathlib
import re
import subprocess

import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import Markdown, display

try:
    import duckdb
except ImportError:
    duckdb = None

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
COLOURS = ["#0b6694", "#c9740a", "#00876a", "#b3509a", "#4ba3d9", "#8c7a00", "#c0402a", "#5b6770"]
INK, SOFT, RULE = "#16202a", "#52606d", "#dde3e6"

plt.rcParams.update({
    "figure.dpi": 100, "savefig.dpi": 100, "figure.constrained_layout.use": True,
    "font.size": 9, "axes.titlesize": 10, "axes.titlelocation": "left", "axes.titleweight": "bold",
    "axes.edgecolor": SOFT, "axes.labelcolor": SOFT, "xtick.color": SOFT, "ytick.color": SOFT,
    "text.color": INK, "axes.titlecolor": INK, "axes.spines.top": False, "axes.spines.right": False,
    "axes.grid": True, "axes.grid.axis": "y", "grid.color": RULE, "axes.axisbelow": True,
    "axes.prop_cycle": plt.cycler(color=COLOURS), "legend.frameon": False,
})


class Release:
    """The newest release in a folder of releases.

    SQL is answered by the duckdb module, and where that is not there by `newstide sql`.
    """

    def __init__(self, releases, pipeline, launcher):
        self.pipeline, self.launcher = pipeline, launcher
        self.run = (pathlib.Path(releases) / "LATEST").read_text().strip()
        self.folder = pathlib.Path(releases) / self.run
        self.manifest = json.loads((self.folder / "manifest.json").read_text())
        if duckdb:
            duckdb.sql("set timezone = 'UTC'")
            for table in self.manifest["tables"]:
                files = self.folder / table["name"] / "*.parquet"
                duckdb.sql(f"create or replace view {table['name']} as from '{files}'")

    def cite(self, *tables):
        """What a reader must know to find the same numbers."""
        rows = {table["name"]: table["rows"] for table in self.manifest["tables"]}
        read = ", ".join(f"`{name}` ({rows[name]:,} rows)" for name in tables)
        say(f"Run `{self.run}` of the pipeline `{self.manifest['pipeline']}`. Tables: {read}.")

    def sql(self, query):
        """The answer as a data frame; days are dates."""
        frame = duckdb.sql(query).df() if duckdb else self._newstide_sql(query)
        for column in frame.columns[frame.dtypes == object]:
            texts = frame[column].dropna()
            if len(texts) and all(isinstance(text, str) and DAY.fullmatch(text) for text in texts):
                frame[column] = pd.to_datetime(frame[column])
        return frame

    def _newstide_sql(self, query):
        command = [self.launcher, "sql", query, "--format", "csv", "--pipeline", self.pipeline]
        asked = subprocess.run(command, capture_output=True, encoding="utf-8")
        if asked.returncode:
            raise RuntimeError(asked.stderr)
        return pd.read_csv(io.StringIO(asked.stdout), keep_default_na=False, na_values=[""])


def say(text):
    """A sentence that has numbers in it."""
    display(Markdown(text))


def percent(share):
    return "–" if pd.isna(share) else f"{100 * share:.1f} %"


def day(moment):
    return "–" if pd.isna(moment) else f"{moment:%Y-%m-%d}"


def count(number):
    return "–" if pd.isna(number) else f"{number:,.0f}"


def decimals(places):
    return lambda number: "–" if pd.isna(number) else f"{number:,.{places}f}"


def plain(text):
    """Text of the archive, so that it stays text."""
    return re.sub(r"([\\`*_\[\]|~])", r"\\\1", html.escape(str(text), quote=False)).replace("\n", " ")


def table(frame, formats=None, none="No rows."):
    """A small table: columns as the frame has them, formatted by name."""
    if frame.empty:
        return say(none)
    formats = formats or {}
    numbers = [pd.api.types.is_numeric_dtype(kind) for kind in frame.dtypes]
    lines = [" | ".join(frame.columns), " | ".join("---:" if number else "---" for number in numbers)]
    for row in frame.itertuples(index=False):
        cells = zip(frame.columns, row)
        lines.append(" | ".join(formats.get(column, plain)(value) for column, value in cells))
    say("\n".join(f"| {line} |" for line in lines))


def panels(number, across=2, height=2.1, share_y=True):
    """A figure of so many panels, row by row; one with nothing to show stays blank."""
    down = max(1, -(-number // across))
    figure, axes = plt.subplots(
        down, across, figsize=(9.5, height * down), sharex=True, sharey=share_y, squeeze=False)
    for spare in axes.flat[number:]:
        spare.axis("off")
    for axis in axes.flat[max(0, number - across):number]:
        axis.xaxis.set_tick_params(labelbottom=True)
    return figure, list(axes.flat[:number])


def per_cent(axes):
    """Shares on the vertical axes, from zero; for panels on which all has been drawn."""
    for axis in axes:
        axis.yaxis.set_major_formatter(lambda value, _: f"{100 * value:g} %")
        axis.set_ylim(bottom=0)


def time_axis(axis):
    axis.xaxis.set_major_locator(plt.matplotlib.dates.AutoDateLocator(minticks=3, maxticks=7))
    axis.xaxis.set_major_formatter(plt.matplotlib.dates.ConciseDateFormatter(axis.xaxis.get_major_locator()))


def curve(axis, series, colour=COLOURS[0], value="share", low="clustered_low", high="clustered_high", label=None):
    """A share over time with its interval; periods that may still change are hollow."""
    axis.fill_between(series.period, series[low], series[high], color=colour, alpha=0.18, linewidth=0)
    axis.plot(series.period, series[value], color=colour, linewidth=1.6, label=label)
    unfinished = series[~series.complete.astype(bool)]
    axis.plot(unfinished.period, unfinished[value], "o", color=colour, markerfacecolor="white", markersize=5)
    time_axis(axis)
