"""What spark-submit is given: see README.md beside it."""

import sys

from demarche.job import main

if __name__ == "__main__":
    sys.exit(main())
