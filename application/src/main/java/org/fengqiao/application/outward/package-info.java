/**
 * What all have in common that is sent to somebody outside, at least once: how it is not taken,
 * when it is tried again, and how somebody orders that.
 */
@NullMarked
package org.fengqiao.application.outward;

import org.jspecify.annotations.NullMarked;
