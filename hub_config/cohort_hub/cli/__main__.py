"""`python -m cohort_hub.cli`: the command, without a script on the path."""

import sys

from cohort_hub.cli.main import main

sys.exit(main())
