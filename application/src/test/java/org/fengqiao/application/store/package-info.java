/** The contract of the store, and the store in memory that use cases are tested on. */
@NullMarked
package org.fengqiao.application.store;

import org.jspecify.annotations.NullMarked;
