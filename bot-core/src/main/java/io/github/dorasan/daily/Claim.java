package io.github.dorasan.daily;

/** A posting that is reserved for whoever holds this, to be sent before its lease ends. */
record Claim(Posting posting, DailyItem item, DailySchedule schedule) {}
