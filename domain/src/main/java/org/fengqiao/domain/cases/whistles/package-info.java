/** 吹哨报到: a village or town calls departments on a case, who must report in and are appraised. */
@NullMarked
package org.fengqiao.domain.cases.whistles;

import org.jspecify.annotations.NullMarked;
