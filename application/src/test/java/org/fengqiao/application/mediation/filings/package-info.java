/** Files to courts, on memory. */
@NullMarked
package org.fengqiao.application.mediation.filings;

import org.jspecify.annotations.NullMarked;
