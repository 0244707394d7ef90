"""``python -m suvestine``: the same commands as the ``suvestine`` script."""

from suvestine.cli import main

if __name__ == "__main__":
    main()
