"""Everything that runs beside the Hub: settings, sandboxes, the command line and the cohort service."""
