/** What the system does: one class a use case, and the ports it needs. */
@NullMarked
package org.fengqiao.application;

import org.jspecify.annotations.NullMarked;
