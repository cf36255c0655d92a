package dev.interleave.web;

import java.util.List;

/** Show a learner's submissions, newest first. */
public record HistoryPage(List<HistoryRow> rows) {}
