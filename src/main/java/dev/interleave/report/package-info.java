/** Formats that graders and CI read, one writer each. */
@NullMarked
package dev.interleave.report;

import org.jspecify.annotations.NullMarked;
