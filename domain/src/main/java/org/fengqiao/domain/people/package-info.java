/** Who does the work: units, the posts in them, and the officers who hold posts for a period. */
@NullMarked
package org.fengqiao.domain.people;

import org.jspecify.annotations.NullMarked;
