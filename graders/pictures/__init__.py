"""A run as a picture: yours, the expected one as far as the two agree, and the recognised mistake's below yours.

It is drawn in a process of its own, which reads one JSON object and writes the picture: so whoever holds the answers
loads neither matplotlib nor torch. The exercise says what each panel shows.
"""
