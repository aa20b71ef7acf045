"""Starts the command line, nothing else."""

from hall_client.cli import main

if __name__ == "__main__":
    main()
