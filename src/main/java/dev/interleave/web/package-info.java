/** Pages that belong to no feature: layout, home, errors. */
@NullMarked
package dev.interleave.web;

import org.jspecify.annotations.NullMarked;
