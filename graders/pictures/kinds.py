"""Every kind of panel, by the word with which an exercise asks for it."""

from __future__ import annotations

from graders.pictures.panels import (
    Panel,
    among_others,
    by_change,
    by_element,
    by_step,
    on_curve,
    on_gradients,
    on_log_axis,
    on_map,
    with_difference,
)
from graders.pictures.side_by_side import as_table, ranked
from graders.pictures.sweeps import against_input

PANELS: dict[str, Panel] = {
    "steps": by_step, "among": among_others, "difference": with_difference, "log": on_log_axis, "change": by_change,
    "curve": on_curve, "gradient": on_gradients, "map": on_map, "elements": by_element, "against": against_input,
    "table": as_table, "bars": ranked,
}  # fmt: skip
