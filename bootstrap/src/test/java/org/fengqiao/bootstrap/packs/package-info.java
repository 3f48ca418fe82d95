/** The packs and calendars that Fengqiao comes with, held to what the field says. */
@NullMarked
package org.fengqiao.bootstrap.packs;

import org.jspecify.annotations.NullMarked;
