from factcheck.english.lexicon.reading import Phrases, any_of, phrases_of, word_lists, words_of
