package dev.interleave.web;

import io.quarkus.qute.RawString;

/** The guide for authors of exercises, as HTML. */
public record GuidePage(RawString html) {}
