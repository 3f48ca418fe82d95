/** The packs and calendars that come with Fengqiao. */
@NullMarked
package org.fengqiao.bootstrap.packs;

import org.jspecify.annotations.NullMarked;
