/** 督办: a higher level orders that something be done about a case, and tracks the reply. */
@NullMarked
package org.fengqiao.domain.cases.supervisions;

import org.jspecify.annotations.NullMarked;
