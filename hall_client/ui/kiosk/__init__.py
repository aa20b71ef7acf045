"""The ticket kiosk (自助取号机): two touches to a number."""
