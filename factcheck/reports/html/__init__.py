"""The report as one HTML file: no script, nothing loaded from anywhere.

`page` puts it together from `findings`, `claims` and `articles`, which are made of `elements`.
"""

from factcheck.reports.html.page import page_css, to_html
