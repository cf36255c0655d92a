/** The web to scrape: a site on loopback whose log is the evidence. */
@NullMarked
package dev.interleave.site;

import org.jspecify.annotations.NullMarked;
