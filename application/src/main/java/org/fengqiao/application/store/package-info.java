/**
 * How decisions are kept: what one decision writes, the one way to commit it, and the journal that
 * is the spine of trace, audit and watch.
 */
@NullMarked
package org.fengqiao.application.store;

import org.jspecify.annotations.NullMarked;
