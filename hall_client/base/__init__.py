"""What every room may use: sentences, errors, clock, working days, ids, validators, ciphers, logging."""
