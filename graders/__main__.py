"""`python -m graders`: the same as `descent`."""

import sys

# Python put the working directory here, which may hold a submission with files called like modules of ours.
if not sys.flags.safe_path:
    del sys.path[0]

from graders.cli import main

sys.exit(main())
