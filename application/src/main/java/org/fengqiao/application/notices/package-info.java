/**
 * Telling officers: which notices an entry gives, to whom, in what words, and how they are sent at
 * least once whatever crashes.
 */
@NullMarked
package org.fengqiao.application.notices;

import org.jspecify.annotations.NullMarked;
