"""The local page on which editors look at findings, mark them, and move thresholds.

`desk` holds what there is to look at, computed once; `deciding` applies the rules to it again as
thresholds move; `marks_file` and `rule_file` of `tuning` keep what was decided; `objects` says it
in JSON; `app` serves it to `page.html` on this machine only.
"""

from factcheck.review.desk import Material, gather_material
