/**
 * Packs and working calendars: checked, published, shown, and looked up by whoever decides by them.
 */
@NullMarked
package org.fengqiao.application.policies;

import org.jspecify.annotations.NullMarked;
