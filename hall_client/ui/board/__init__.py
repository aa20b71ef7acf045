"""The lobby board (叫号屏): who is called to which window."""
