"""The language server of `factcheck lsp`: drafts and rule files as they are edited.

checker      a draft's text in, what its sources say of it out; one thread, kept warm
remembering  parses of paragraphs and what was seen of pairs, from one text to the next
needed       which pairs the judge must see for what is shown
stamps       which files a check rested on, and whether they have changed
lines        offsets of a text ↔ positions as the editor counts them
drafts       what is found of a draft as diagnostics, hovers, actions
rule_files   the same for settings: mistakes, completion, what a key is for
yaml_place   where in YAML a place is, however unfinished the YAML
schedule     when what is looked at: soon, one at a time, never what is out of date
server       all of it as features of the protocol
"""
