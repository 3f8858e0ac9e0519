"""Run the command line as ``python -m factwright``; nothing else comes in here."""

from factwright.cli import main

if __name__ == "__main__":
    main()
