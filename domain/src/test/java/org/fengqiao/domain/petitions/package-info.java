@NullMarked
package org.fengqiao.domain.petitions;

import org.jspecify.annotations.NullMarked;
