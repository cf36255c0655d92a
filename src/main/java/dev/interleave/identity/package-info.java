/** Who is who: accounts, roles and signing in. */
@NullMarked
package dev.interleave.identity;

import org.jspecify.annotations.NullMarked;
