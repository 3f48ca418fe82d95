/** How organizations and mediators are entered, changed and found. */
@NullMarked
package org.fengqiao.application.mediation;

import org.jspecify.annotations.NullMarked;
