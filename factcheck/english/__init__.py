"""All that is known of English, once: a second language would be a room beside this one.

`lexicon` has words with tags, and everything else asks it. Of words: `words` (stems and common
forms), `inflection`, `same_word`, `antonyms`, `pronouns`, `reporting_verbs`, `sources` (what kind
of source a phrase names), `arguments` (what a verb is said of). Of texts: `language`, `sentences`,
`quotations`, `negation`, `modality` (certainty), `numbers`, `times`, `names` (who or which place is
one) and the lines of a `page`.
"""
