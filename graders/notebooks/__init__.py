"""Notebooks: practice in the student's kernel, nbgrader's autograder that trusts no kernel, exports of its gradebook.

`autograding`, `exporting`, `restoring` and `trusted` know nbgrader, the others do not. A notebook's cells are parsed
where every answer is: in a worker's child.
"""

CHECK = "check-"
"""Begins the grade id of a graded cell; the exercise follows. The exercise alone is that of the cell to write in."""
RESULT = "application/vnd.descent.result+json"
"""The kind of output that holds an exercise's part of the result document."""
