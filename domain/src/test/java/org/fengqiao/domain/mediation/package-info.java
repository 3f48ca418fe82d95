/** How the rules of mediation behave. */
@NullMarked
package org.fengqiao.domain.mediation;

import org.jspecify.annotations.NullMarked;
