"""The instructor's room: `python -m reference VERB`, reached through `descent VERB`."""

import sys

from graders.cli import obey


def main() -> int:
    """Run one verb: 0 done, 1 a promise is broken, 2 bad input."""

    def run() -> int:
        from reference.verbs import run

        return run(sys.argv[1:])

    return obey(run)


if __name__ == "__main__":
    sys.exit(main())
