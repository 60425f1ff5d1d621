from factcheck.reports.claims_to_text import claims_to_text
from factcheck.reports.explain_to_text import explain_to_text
from factcheck.reports.formats import FORMATS
from factcheck.reports.layout import Detail, Layout, Section
from factcheck.reports.plain import plain
from factcheck.reports.statements_to_text import statements_to_text
from factcheck.reports.summary import Summary, summarize
from factcheck.reports.to_json import (
    claims_to_json,
    explain_to_json,
    statements_to_json,
    statements_to_jsonl,
    to_json,
)
from factcheck.reports.to_markdown import to_markdown
from factcheck.reports.to_text import to_text
