/** Units, posts and officers in memory, and what their ports and use cases promise on any store. */
@NullMarked
package org.fengqiao.application.people;

import org.jspecify.annotations.NullMarked;
