"""What every window stands on: tokens, theme, fonts, language, jobs, the change bus."""
