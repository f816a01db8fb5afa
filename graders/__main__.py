"""`python -m graders`: the same as `descent`."""

import sys

from graders.cli import main

sys.exit(main())
