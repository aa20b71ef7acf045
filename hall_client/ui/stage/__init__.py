"""Drawing for screens on the wall and in the lobby: laid out in the design's pixels, scaled to the glass."""
