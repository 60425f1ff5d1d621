"""The six rooms run one after the other: articles in, Report out.

engine       the models and rules that settings name, loaded
read         articles → their statements
observe      articles → the evidence of each two of them: what all others build on
compare      articles → Report
check        drafts and their sources → Report
explain      two statements → Verdict, or many pairs of them
processes    reading and observing on several processes
cached/      what of all this the cache keeps, and under what key
"""
