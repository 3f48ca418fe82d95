/** What is done with spot checks: drawn, recorded, listed. */
@NullMarked
package org.fengqiao.application.cases.spotchecks;

import org.jspecify.annotations.NullMarked;
