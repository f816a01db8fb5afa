# tries: to hand in comments
# class: cheat
# score: 0
# ends: missing

# see my other file
