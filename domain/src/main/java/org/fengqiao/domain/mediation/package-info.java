/** 矛盾纠纷调解: who mediates disputes between parties, where, and how the work is shared out. */
@NullMarked
package org.fengqiao.domain.mediation;

import org.jspecify.annotations.NullMarked;
