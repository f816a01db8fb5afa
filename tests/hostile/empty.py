# tries: to hand in an empty file
# class: cheat
# score: 0
# ends: missing


