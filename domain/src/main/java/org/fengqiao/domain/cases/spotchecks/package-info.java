/** 抽查: a sample of closed cases, drawn by a seed, whose reporters are asked again. */
@NullMarked
package org.fengqiao.domain.cases.spotchecks;

import org.jspecify.annotations.NullMarked;
