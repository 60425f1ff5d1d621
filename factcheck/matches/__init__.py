from factcheck.matches.neighbours import find_matches_between, match_pairs
