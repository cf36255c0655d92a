/** Start-up of the web application: database, first accounts, health. */
@NullMarked
package dev.interleave.server;

import org.jspecify.annotations.NullMarked;
