### Commands

cli-about = Företräde helps a political board put needs for care in order.
