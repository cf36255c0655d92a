package lab.ex08;

import java.time.Duration;

/** Names whom to greet, and how long to wait before. */
public record Greeting(String name, Duration delay) {}
